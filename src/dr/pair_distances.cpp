// Pair by pair.
#include "dr/pair_distances.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/parallel.h"
#include "base/random.h"
#include "base/simd.h"
#include "dr/padded_rows.h"

namespace planisphere {
namespace {

constexpr std::size_t pairs_a_task = 1000;

float find_distance(const float* a, const float* b, int count) {
  simd::f32x8 sum{};
  for (int k = 0; k < count; k += simd::lanes) {
    const simd::f32x8 difference = simd::load(a + k) - simd::load(b + k);
    sum += difference * difference;
  }
  return std::sqrt(simd::sum(sum));
}

}  // namespace

std::vector<PointPair> list_pairs(int n) {
  std::vector<PointPair> pairs;
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) pairs.push_back({i, j});
  }
  return pairs;
}

std::vector<PointPair> choose_pairs(int n, int count, std::uint64_t seed) {
  std::vector<PointPair> pairs = list_pairs(n);
  Random random(seed);
  shuffle<PointPair>(pairs, random);
  pairs.resize(std::min(pairs.size(), static_cast<std::size_t>(std::max(count, 0))));
  std::sort(pairs.begin(), pairs.end(), [](const PointPair& a, const PointPair& b) {
    return std::pair(a.first, a.second) < std::pair(b.first, b.second);
  });
  return pairs;
}

std::vector<float> find_pair_distances(MatrixView<const float> data, std::span<const PointPair> pairs) {
  const PaddedRows rows = pad_rows(data, {}, find_unit(data));
  std::vector<float> distances(pairs.size());
  parallel_for(static_cast<int>((pairs.size() + pairs_a_task - 1) / pairs_a_task), [&](int task) {
    const std::size_t from = static_cast<std::size_t>(task) * pairs_a_task;
    for (std::size_t p = from; p < std::min(from + pairs_a_task, pairs.size()); ++p)
      distances[p] = find_distance(rows.row(pairs[p].first), rows.row(pairs[p].second), rows.stride);
  });
  make_mean_square_one(distances);
  return distances;
}

void make_mean_square_one(std::span<float> distances) {
  double squares = 0;
  for (const float distance : distances)
    squares += static_cast<double>(distance) * static_cast<double>(distance);
  if (squares == 0) return;
  const double scale = std::sqrt(static_cast<double>(distances.size()) / squares);
  for (float& distance : distances) distance = static_cast<float>(static_cast<double>(distance) * scale);
}

double find_disagreement(std::span<const float> a, std::span<const float> b) {
  assert(a.size() == b.size() && "vectors of equal length expected");
  double squares = 0;
  for (std::size_t k = 0; k < a.size(); ++k) {
    const double difference = static_cast<double>(a[k]) - static_cast<double>(b[k]);
    squares += difference * difference;
  }
  return a.empty() ? 0 : std::sqrt(squares / static_cast<double>(a.size()));
}

}  // namespace planisphere
