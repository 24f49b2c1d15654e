// The parts of a graph between which there is no link.
#pragma once

#include <vector>

#include "dr/sparse_affinities.h"

namespace planisphere {

/// Each component's points, ascending, components in the order of their first points. Links of weight 0 do
/// not count.
std::vector<std::vector<int>> find_components(const SparseAffinities& graph);

/// The graph of some of the points, which have no link to others; row r belongs to points[r], points
/// ascending.
SparseAffinities extract_component(const SparseAffinities& graph, const std::vector<int>& points);

}  // namespace planisphere
