// The smallest and largest coordinates, and the grid that goes with them.
#include "dr/grid_frame.h"

#include <algorithm>

#include "base/simd.h"
#include "dr/quintic_spline.h"

namespace planisphere {
namespace {

using simd::f32x8;
using simd::lanes;

constexpr int edge_nodes = spline_nodes;  // nodes along a side beyond one for each cell; one is for rounding

/// Cells from the middle of a side to its end.
template <class Number>
Number count_half(Number low, Number high, Number spacing) {
  return (high - low) / (2 * spacing) + 1;
}

/// The number of nodes of the grid over these bounds. In double, because it may be astronomical.
double count_nodes(const LayoutBounds& bounds, float spacing) {
  const auto count = [&](float low, float high) {
    return 2 * count_half<double>(low, high, spacing) + edge_nodes;
  };
  return count(bounds.left, bounds.right) * count(bounds.bottom, bounds.top);
}

struct Range {
  float low, high;
};

Range find_range(const float* numbers, int count) {
  f32x8 low = simd::broadcast(numbers[0]), high = low;
  int i = 0;
  for (; i + lanes <= count; i += lanes) {
    low = simd::min(low, simd::load(numbers + i));
    high = simd::max(high, simd::load(numbers + i));
  }
  Range range{low[0], high[0]};
  for (int lane = 1; lane < lanes; ++lane) {
    range.low = std::min<float>(range.low, low[lane]);
    range.high = std::max<float>(range.high, high[lane]);
  }
  for (; i < count; ++i) {
    range.low = std::min(range.low, numbers[i]);
    range.high = std::max(range.high, numbers[i]);
  }
  return range;
}

}  // namespace

LayoutBounds find_bounds(const Planes& layout) {
  const Range across = find_range(layout.plane(0), layout.points);
  const Range along = find_range(layout.plane(1), layout.points);
  return {across.low, along.low, across.high, along.high};
}

bool fits_grid(const Planes& layout, float spacing) {
  if (layout.points == 0) return true;
  return count_nodes(find_bounds(layout), spacing) <=
         std::min(most_nodes, most_nodes_per_point * layout.points);
}

GridFrame make_frame(const LayoutBounds& bounds, float spacing) {
  const int across = static_cast<int>(count_half(bounds.left, bounds.right, spacing));
  const int along = static_cast<int>(count_half(bounds.bottom, bounds.top, spacing));
  return {(bounds.left + bounds.right) / 2 - static_cast<float>(across) * spacing,
          (bounds.bottom + bounds.top) / 2 - static_cast<float>(along) * spacing, spacing,
          2 * along + edge_nodes, 2 * across + edge_nodes};
}

}  // namespace planisphere
