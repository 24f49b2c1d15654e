// How pairs are cut into tasks, and how the tasks' sums become one.
#include "dr/pair_sums.h"

#include <algorithm>

namespace planisphere {
namespace {

constexpr std::int64_t pairs_a_task = 60000;  // 10 µs or more: well above the price of a task
constexpr int most_tasks = 16;

int first_row_with(std::int64_t pairs, int n) {
  std::int64_t before = 0;
  int row = 0;
  while (row < n && before < pairs) before += n - row++;
  return std::min(n, (row + simd::lanes - 1) / simd::lanes * simd::lanes);
}

}  // namespace

std::vector<RowStretch> cut_rows_by_pairs(int points) {
  const std::int64_t pairs = static_cast<std::int64_t>(points) * (points + 1) / 2;
  const std::int64_t tasks = std::clamp<std::int64_t>(pairs / pairs_a_task, 1, most_tasks);
  std::vector<RowStretch> stretches;
  for (std::int64_t task = 0; task < tasks; ++task) {
    const int first = first_row_with(pairs * task / tasks, points);
    const int end = task + 1 == tasks ? points : first_row_with(pairs * (task + 1) / tasks, points);
    stretches.push_back({first, end});
  }
  return stretches;
}

std::vector<PairShare> cut_pairs(int points, int dimensions) {
  assert((dimensions == 2 || dimensions == 3) && "layouts have 2 or 3 dimensions");
  std::vector<PairShare> shares;
  for (const auto [first, end] : cut_rows_by_pairs(points)) {
    shares.push_back({first, end, Planes(points, dimensions)});
  }
  return shares;
}

void add_pair_shares(const std::vector<PairShare>& shares, float scale, Planes& total) {
  for (int k = 0; k < total.dimensions; ++k) {
    for (int i = 0; i < total.stride; i += simd::lanes) {
      simd::f32x8 sum{};
      for (const PairShare& share : shares) {
        if (share.first_row > i) break;
        sum += simd::load(share.sums.plane(k) + i);
      }
      simd::store(total.plane(k) + i, sum * scale);
    }
  }
}

}  // namespace planisphere
