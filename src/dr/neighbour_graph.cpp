// Neighbours become edges, edges become lists.
#include "dr/neighbour_graph.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "dr/neighbours.h"
#include "dr/sane_rows.h"

namespace planisphere {
namespace {

void sort_and_thin(std::vector<Edge>& edges) {
  for (Edge& edge : edges) {
    if (edge.a > edge.b) std::swap(edge.a, edge.b);
  }
  std::erase_if(edges, [](const Edge& edge) { return edge.a == edge.b; });
  std::sort(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) {
    return std::tie(x.a, x.b, x.length) < std::tie(y.a, y.b, y.length);
  });
  const auto same_ends = [](const Edge& x, const Edge& y) { return x.a == y.a && x.b == y.b; };
  edges.erase(std::unique(edges.begin(), edges.end(), same_ends), edges.end());
}

}  // namespace

NeighbourGraph build_graph(int n, std::vector<Edge> edges, double unit) {
  sort_and_thin(edges);
  NeighbourGraph graph;
  graph.edges = Matrix<int>(static_cast<int>(edges.size()), 2);
  graph.unit = unit;
  graph.starts.assign(static_cast<std::size_t>(n) + 1, 0);
  for (std::size_t e = 0; e < edges.size(); ++e) {
    graph.edges(static_cast<int>(e), 0) = edges[e].a;
    graph.edges(static_cast<int>(e), 1) = edges[e].b;
    graph.lengths.push_back(edges[e].length);
    ++graph.starts[static_cast<std::size_t>(edges[e].a) + 1];
    ++graph.starts[static_cast<std::size_t>(edges[e].b) + 1];
  }
  std::partial_sum(graph.starts.begin(), graph.starts.end(), graph.starts.begin());
  graph.ends.resize(2 * edges.size());
  graph.end_lengths.resize(2 * edges.size());
  std::vector<int> next = graph.starts;
  const auto add = [&](int from, int to, float length) {
    const std::size_t place = static_cast<std::size_t>(next[static_cast<std::size_t>(from)]++);
    graph.ends[place] = to;
    graph.end_lengths[place] = length;
  };
  for (const Edge& edge : edges) {
    add(edge.a, edge.b, edge.length);
    add(edge.b, edge.a, edge.length);
  }
  return graph;
}

NeighbourGraph find_neighbour_graph(MatrixView<const float> data, int k, Progress* progress) {
  const SaneRows sane(data);
  const Neighbours nearest = find_neighbours(sane.rows(), k, {}, progress);
  std::vector<Edge> edges;
  for (int i = 0; i < nearest.points(); ++i) {
    for (int r = 0; r < nearest.count(); ++r) {
      edges.push_back({i, nearest.index(i, r), std::sqrt(nearest.squared_distance(i, r))});
    }
  }
  return build_graph(data.rows, std::move(edges), sane.unit());
}

std::vector<Edge> list_edges(const NeighbourGraph& graph) {
  std::vector<Edge> edges;
  for (int e = 0; e < graph.edges.rows(); ++e) {
    edges.push_back({graph.edges(e, 0), graph.edges(e, 1), graph.lengths[static_cast<std::size_t>(e)]});
  }
  return edges;
}

std::vector<int> find_components(const NeighbourGraph& graph) {
  std::vector<int> component(static_cast<std::size_t>(graph.points()), -1), waiting;
  int count = 0;
  for (int start = 0; start < graph.points(); ++start) {
    if (component[static_cast<std::size_t>(start)] >= 0) continue;
    component[static_cast<std::size_t>(start)] = count;
    waiting.push_back(start);
    while (!waiting.empty()) {
      const int i = waiting.back();
      waiting.pop_back();
      for (const int j : graph.neighbours(i)) {
        if (component[static_cast<std::size_t>(j)] >= 0) continue;
        component[static_cast<std::size_t>(j)] = count;
        waiting.push_back(j);
      }
    }
    ++count;
  }
  return component;
}

}  // namespace planisphere
