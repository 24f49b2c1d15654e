// How far it is from one point to all others along the edges of a graph.
#pragma once

#include <span>
#include <vector>

#include "dr/neighbour_graph.h"

namespace planisphere {

/// Dijkstra's algorithm (1959) from one source after the other, O(m log n) each. Owns its scratch.
class ShortestPaths {
 public:
  explicit ShortestPaths(const NeighbourGraph& graph);

  /// lengths (n) ← the length of the shortest path from `source`, in the graph's unit; infinity where there
  /// is none.
  void write_lengths(int source, std::span<float> lengths);

 private:
  struct Place {
    float length;
    int point;
  };
  void push(Place place);
  Place pop();

  const NeighbourGraph& graph_;
  std::vector<Place> heap_;  // four branches a node: shallower, and what is compared lies together
};

}  // namespace planisphere
