// A shuffled ring, different random offsets for each draw, and the distances along them.
#include "dr/sampled_distances.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <span>

#include "base/parallel.h"
#include "base/random.h"
#include "base/simd.h"
#include "dr/distance_rows.h"
#include "dr/target_distances.h"

namespace planisphere {
namespace {

constexpr std::uint64_t ring_stream = 3;
constexpr std::uint64_t first_draw_stream = 4;

// Different numbers of 1 … ⌊(n − 1) / 2⌋, in rising order: half-way round the ring a pair would count twice.
std::vector<int> choose_offsets(int n, int count, Random& random) {
  std::vector<int> all(static_cast<std::size_t>((n - 1) / 2));
  std::iota(all.begin(), all.end(), 1);
  shuffle(std::span(all), random);
  all.resize(std::min(all.size(), static_cast<std::size_t>(std::max(1, count))));
  std::sort(all.begin(), all.end());
  return all;
}

PaddedRows reorder(const PaddedRows& rows, std::span<const int> order) {
  PaddedRows ring = rows;
  for (std::size_t p = 0; p < order.size(); ++p) {
    std::copy_n(rows.row(order[p]), rows.stride, ring.row(static_cast<int>(p)));
  }
  return ring;
}

}  // namespace

SampledDistances::SampledDistances(MatrixView<const float> data, int partners, std::uint64_t seed)
    : seed_(seed), order_(static_cast<std::size_t>(data.rows)), stride_(2 * data.rows + simd::lanes) {
  assert(data.rows > 2 && "a ring needs three points");
  Random random(seed, ring_stream);
  std::iota(order_.begin(), order_.end(), 0);
  shuffle(std::span(order_), random);
  ring_ = reorder(pad_rows(data, {}, find_layout_unit(data)), order_);
  offsets_.resize(static_cast<std::size_t>(std::clamp((partners + 1) / 2, 1, (data.rows - 1) / 2)));
  numbers_.assign(offsets_.size() * static_cast<std::size_t>(stride_), 0.0f);
  drawn_ = 1;
  draw(0);
}

void SampledDistances::draw(std::uint64_t number) {
  if (number == drawn_) return;
  drawn_ = number;
  Random random(seed_, first_draw_stream + number);
  offsets_ = choose_offsets(points(), offsets(), random);
  std::vector<double> sums(offsets_.size());
  parallel_for(offsets(), [&](int o) { sums[static_cast<std::size_t>(o)] = write_distances(o); });
  if (number > 0) return;
  mean_ = 0;
  for (const double sum : sums) mean_ += sum / (static_cast<double>(points()) * offsets());
}

// Returns the sum of the distances.
double SampledDistances::write_distances(int o) {
  const int n = points();
  float* const row = numbers_.data() + static_cast<std::size_t>(o) * static_cast<std::size_t>(stride_);
  double sum = 0;
  for (int p = 0; p < n; ++p) {
    const int partner = p + offset(o);
    row[p] = find_distance(ring_, p, partner < n ? partner : partner - n);
    sum += static_cast<double>(row[p]);
  }
  for (int p = n; p < stride_; ++p) row[p] = row[p - n];
  return sum;
}

}  // namespace planisphere
