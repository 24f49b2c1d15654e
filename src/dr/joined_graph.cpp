// Rounds of shortest links, until one component is left.
#include "dr/joined_graph.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "dr/distance_rows.h"
#include "dr/sane_rows.h"

namespace planisphere {
namespace {

bool is_shorter(const Edge& x, const Edge& y) {
  return std::tie(x.length, x.a, x.b) < std::tie(y.length, y.a, y.b);
}

constexpr Edge no_link{0, 0, std::numeric_limits<float>::infinity()};

Edge find_link_from(const PaddedRows& rows, const std::vector<int>& component, int i) {
  Edge shortest = no_link;
  for (int j = 0; j < static_cast<int>(component.size()); ++j) {
    if (component[static_cast<std::size_t>(j)] == component[static_cast<std::size_t>(i)]) continue;
    const Edge link{i, j, find_distance(rows, i, j)};
    if (is_shorter(link, shortest)) shortest = link;
  }
  return shortest;
}

// The points that look for links: all of a small component, some of a large one; none of the largest, which
// the others find.
std::vector<int> choose_seekers(const std::vector<int>& component, int most) {
  const int count = *std::max_element(component.begin(), component.end()) + 1;
  std::vector<std::vector<int>> members(static_cast<std::size_t>(count));
  for (std::size_t i = 0; i < component.size(); ++i) {
    members[static_cast<std::size_t>(component[i])].push_back(static_cast<int>(i));
  }
  const auto largest = std::max_element(members.begin(), members.end(),
                                        [](const auto& a, const auto& b) { return a.size() < b.size(); });
  std::vector<int> seekers;
  for (const std::vector<int>& one : members) {
    if (&one == &*largest) continue;
    const std::size_t wanted = std::min(one.size(), static_cast<std::size_t>(std::max(1, most)));
    for (std::size_t s = 0; s < wanted; ++s) seekers.push_back(one[s * one.size() / wanted]);
  }
  return seekers;
}

// The shortest link of each component that looked for one.
std::vector<Edge> find_links(const PaddedRows& rows, const std::vector<int>& component, int most,
                             Progress* progress) {
  const std::vector<int> seekers = choose_seekers(component, most);
  std::vector<Edge> found(seekers.size(), no_link);
  parallel_for(static_cast<int>(seekers.size()), [&](int s) {
    if (progress && progress->cancelled) return;
    found[static_cast<std::size_t>(s)] =
        find_link_from(rows, component, seekers[static_cast<std::size_t>(s)]);
  });
  std::vector<Edge> shortest(component.size(), no_link);
  for (const Edge& link : found) {
    Edge& best = shortest[static_cast<std::size_t>(component[static_cast<std::size_t>(link.a)])];
    if (is_shorter(link, best)) best = link;
  }
  std::erase_if(shortest, [](const Edge& link) { return link.a == link.b; });
  return shortest;
}

}  // namespace

NeighbourGraph find_joined_graph(MatrixView<const float> data, int k, Progress* progress, int most_searched) {
  NeighbourGraph graph = find_neighbour_graph(data, k, progress);
  const SaneRows sane(data);
  const PaddedRows rows = pad_rows(sane.rows(), {}, 1);
  for (;;) {
    const std::vector<int> component = find_components(graph);
    const bool joined = std::all_of(component.begin(), component.end(), [](int c) { return c == 0; });
    if (joined || (progress && progress->cancelled)) return graph;
    std::vector<Edge> edges = list_edges(graph);
    const std::vector<Edge> links = find_links(rows, component, most_searched, progress);
    if (links.empty()) return graph;
    edges.insert(edges.end(), links.begin(), links.end());
    graph = build_graph(data.rows, std::move(edges), sane.unit());
  }
}

}  // namespace planisphere
