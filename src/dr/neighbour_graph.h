// The graph that joins every point to its nearest neighbours.
#pragma once

#include <span>
#include <vector>

#include "base/matrix.h"
#include "base/parallel.h"

namespace planisphere {

/// An undirected graph without loops or double edges, kept twice: as a list, and for each point its own.
struct NeighbourGraph {
  Matrix<int> edges;           // m × 2, the lower index first, in rising order
  std::vector<float> lengths;  // m, distances between the ends, in units
  double unit = 1;             // of the lengths: 1, or a power of two for data beyond 2^±20

  int points() const { return static_cast<int>(starts.size()) - 1; }
  std::span<const int> neighbours(int i) const { return std::span(ends).subspan(first(i), count(i)); }
  /// Distances to neighbours(i).
  std::span<const float> distances(int i) const { return std::span(end_lengths).subspan(first(i), count(i)); }

  std::vector<int> starts;         // n + 1: where each point's neighbours begin
  std::vector<int> ends;           // 2 m
  std::vector<float> end_lengths;  // 2 m

 private:
  std::size_t first(int i) const { return static_cast<std::size_t>(starts[static_cast<std::size_t>(i)]); }
  std::size_t count(int i) const {
    return static_cast<std::size_t>(starts[static_cast<std::size_t>(i) + 1]) - first(i);
  }
};

/// Two points are joined if either is among the other's k nearest (find_neighbours; k is clamped to n − 1).
/// data: n × d; numbers that are not finite count as 0.
NeighbourGraph find_neighbour_graph(MatrixView<const float> data, int k, Progress* progress = nullptr);

struct Edge {
  int a, b;
  float length;
};

/// A graph of n points from edges in any order and direction; double edges are kept once, loops left out.
NeighbourGraph build_graph(int n, std::vector<Edge> edges, double unit = 1);

/// The graph's edges as a list.
std::vector<Edge> list_edges(const NeighbourGraph& graph);

/// component[i]: the number of the connected component that point i belongs to, counted from 0 in order of
/// their first points.
std::vector<int> find_components(const NeighbourGraph& graph);

}  // namespace planisphere
