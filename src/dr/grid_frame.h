// Where a grid lies over a layout.
#pragma once

#include "dr/planes.h"

namespace planisphere {

/// A grid of square cells. Points lie between (left, bottom), which is node (2, 2), and the node as far from
/// the opposite corner: their splines reach two nodes below and three above their cell.
struct GridFrame {
  float left = 0, bottom = 0;
  float spacing = 1;
  int rows = 0, cols = 0;  // nodes
};

/// The box that just holds a layout.
struct LayoutBounds {
  float left, bottom, right, top;
};
LayoutBounds find_bounds(const Planes& layout);
/// Grids with more nodes than this, or more for each point, are mostly empty, as when one point has strayed
/// far away: a tree is then faster. Finished maps have 5 (70,000 points) to 70 (1,000 points) nodes for each
/// point.
inline constexpr double most_nodes = 1e7;
inline constexpr double most_nodes_per_point = 200;
/// Whether the grid over a layout has no more.
bool fits_grid(const Planes& layout, float spacing);
/// The middle of the layout lies on a node: there a point's splines are symmetric, and the small force that
/// they let it exert on itself vanishes. So a layout that has only begun to spread is not pushed around.
GridFrame make_frame(const LayoutBounds& bounds, float spacing);

}  // namespace planisphere
