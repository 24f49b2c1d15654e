// An order of the points in which neighbours mostly follow each other, so that what is used together lies
// together in memory.
#pragma once

#include <vector>

#include "dr/neighbours.h"

namespace planisphere {

/// The points in the order of a walk from each to its nearest unvisited neighbour, and back where there is
/// none: depth first search of the neighbour graph. Attraction over 70,000 points is twice as fast in this
/// order as in a random one, and faster than along a space-filling curve through the map, since it is the
/// data that says who attracts whom.
std::vector<int> find_neighbour_walk(const Neighbours& neighbours);

/// The same neighbours with points renumbered: new point i is old point order[i], which is a permutation.
Neighbours renumber(const Neighbours& neighbours, const std::vector<int>& order);

}  // namespace planisphere
