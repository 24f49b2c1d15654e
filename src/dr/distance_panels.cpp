// Eight points side by side: panels and the distances to them.
#include "dr/distance_panels.h"

#include <algorithm>
#include <numeric>

namespace planisphere {

using simd::f32x8;
using simd::lanes;

DistancePanels::DistancePanels(MatrixView<const float> data, std::span<const int> rows)
    : points_(static_cast<int>(rows.size())), dimensions_(data.cols) {
  coordinates_.resize(static_cast<std::size_t>(panels()) * static_cast<std::size_t>(dimensions_) * lanes);
  float* to = coordinates_.data();
  for (int p = 0; p < panels(); ++p) {
    for (int c = 0; c < dimensions_; ++c) {
      for (int lane = 0; lane < lanes; ++lane) *to++ = data(rows[std::min(p * lanes + lane, points_ - 1)], c);
    }
  }
}

DistancePanels::DistancePanels(MatrixView<const float> data) {
  std::vector<int> all(data.rows);
  std::iota(all.begin(), all.end(), 0);
  *this = DistancePanels(data, all);
}

const float* DistancePanels::panel(int p) const {
  return coordinates_.data() + static_cast<std::size_t>(p) * static_cast<std::size_t>(dimensions_) * lanes;
}

void write_panel_distances(const float* const (&queries)[queries_at_once], const float* panel, int dimensions,
                           f32x8 (&squared_distances)[queries_at_once]) {
  f32x8 sums[queries_at_once] = {};
  for (int c = 0; c < dimensions; ++c) {
    const f32x8 coordinate = simd::load(panel + c * lanes);
    for (int q = 0; q < queries_at_once; ++q) {
      const f32x8 difference = simd::broadcast(queries[q][c]) - coordinate;
      sums[q] += difference * difference;
    }
  }
  for (int q = 0; q < queries_at_once; ++q) squared_distances[q] = sums[q];
}

}  // namespace planisphere
