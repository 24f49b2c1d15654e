// Points become charges on the nodes of a grid.
#pragma once

#include <vector>

#include "dr/grid.h"
#include "dr/grid_frame.h"

namespace planisphere {

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

}  // namespace planisphere
