// Points on a grid: their charges go to the nodes around them, and the field at the nodes comes back as
// forces.
#pragma once

#include <vector>

#include "dr/grid.h"
#include "dr/planes.h"

namespace planisphere {

/// Where a grid lies over a layout: cells have the side `spacing`, (left, bottom) is the corner of the first
/// cell that may hold a point, and the node there is node (2, 2).
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
/// The number of nodes of the grid over these bounds. In double, because it may be astronomical.
double count_nodes(const LayoutBounds& bounds, float spacing);
/// The middle of the layout lies on a node: there a point's splines are symmetric, and the small force that
/// they let it exert on itself vanishes. So a layout that has only begun to spread is not pushed around.
GridFrame make_frame(const LayoutBounds& bounds, float spacing);

/// Spreads unit charges over a grid, side by side and in a fixed order.
class ChargeSpreader {
 public:
  /// charges ← Σ_i B(x − x_i) B(y − y_i), B being the quintic spline. Sets the grid's size, clears its
  /// margin.
  void write_charges(const Planes& layout, const GridFrame& frame, Grid& charges);

 private:
  void sort_by_strip(const Planes& layout, const GridFrame& frame);

  std::vector<int> strip_;   // of each point
  std::vector<int> counts_;  // chunk by chunk, of points in each strip; then where the next one goes
  std::vector<int> begins_;  // of the strips, in order_
  std::vector<int> order_;   // points, strip by strip
};

/// forces ← −½ ∇φ at each point, φ being the splines' sum with the given coefficients, and returns Σ_i
/// φ(y_i).
double write_field_forces(const Planes& layout, const GridFrame& frame, const Grid& potential,
                          Planes& forces);

}  // namespace planisphere
