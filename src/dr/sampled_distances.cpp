// A shuffled ring, different random offsets, and the distances along them.
#include "dr/sampled_distances.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <span>

#include "base/random.h"
#include "base/simd.h"
#include "dr/distance_rows.h"
#include "dr/target_distances.h"

namespace planisphere {
namespace {

constexpr std::uint64_t ring_stream = 3;

// Different numbers of 1 … ⌊(n − 1) / 2⌋: half-way round the ring a pair would count twice.
std::vector<int> choose_offsets(int n, int count, Random& random) {
  std::vector<int> all(static_cast<std::size_t>((n - 1) / 2));
  std::iota(all.begin(), all.end(), 1);
  shuffle(std::span(all), random);
  all.resize(std::min(all.size(), static_cast<std::size_t>(std::max(1, count))));
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

SampledDistances::SampledDistances(MatrixView<const float> data, int partners, std::uint64_t seed,
                                   Progress* progress)
    : order_(static_cast<std::size_t>(data.rows)),
      stride_(2 * data.rows + simd::lanes),
      unit_(find_layout_unit(data)) {
  const int n = data.rows;
  assert(n > 2 && "a ring needs three points");
  Random random(seed, ring_stream);
  std::iota(order_.begin(), order_.end(), 0);
  shuffle(std::span(order_), random);
  offsets_ = choose_offsets(n, (partners + 1) / 2, random);
  numbers_.assign(static_cast<std::size_t>(offsets()) * static_cast<std::size_t>(stride_), 0.0f);

  const PaddedRows rows = pad_rows(data, {}, unit_);
  std::vector<double> sums(offsets_.size());
  std::atomic<int> finished{0};
  parallel_for(offsets(), [&](int o) {
    if (progress && progress->cancelled) return;
    float* const row = numbers_.data() + static_cast<std::size_t>(o) * static_cast<std::size_t>(stride_);
    for (int p = 0; p < n; ++p) {
      const int q = (p + offset(o)) % n;
      row[p] = find_distance(rows, order_[static_cast<std::size_t>(p)], order_[static_cast<std::size_t>(q)]);
      sums[static_cast<std::size_t>(o)] += static_cast<double>(row[p]);
    }
    for (int p = n; p < stride_; ++p) row[p] = row[p - n];
    if (progress) progress->fraction = static_cast<float>(++finished) / static_cast<float>(offsets());
  });
  for (const double sum : sums) mean_ += sum / (static_cast<double>(n) * offsets());
}

}  // namespace planisphere
