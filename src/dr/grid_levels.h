// From a grid to one with twice the spacing, and back.
#pragma once

#include "dr/grid.h"

namespace planisphere {

/// Nodes that the next coarser grid needs along a side of `nodes`: every second one and what the splines over
/// the edges touch. Node c of the coarser grid lies on node 2 (c − 1) of the finer.
inline int coarser_nodes(int nodes) {
  return nodes / 2 + 3;
}

/// A quintic B-spline is the sum of seven of half its width with the weights 1 6 15 20 15 6 1 / 32 (de Boor
/// 1978; the "two-scale relation"), so both steps are exact: what a spline on the coarser grid sees of the
/// charges, and the same coarse potential in terms of the finer splines.

/// coarse ← the charges of `fine` as seen by the coarser splines. Sets coarse's size and clears its margin.
void write_restricted(const Grid& fine, Grid& coarse);

/// fine ← fine + the potential of `coarse` in the finer splines.
void add_prolonged(const Grid& coarse, Grid& fine);

}  // namespace planisphere
