// Walks from point to point until nothing new is reached.
#include "dr/spectral_components.h"

#include <algorithm>

namespace planisphere {

std::vector<std::vector<int>> find_components(const SparseAffinities& graph) {
  std::vector<std::vector<int>> components;
  std::vector<char> seen(graph.points());
  for (int start = 0; start < graph.points(); ++start) {
    if (seen[start]) continue;
    std::vector<int> reached{start};
    seen[start] = 1;
    for (std::size_t next = 0; next < reached.size(); ++next) {
      const int i = reached[next];
      for (std::size_t e = graph.begins[i]; e < graph.begins[i + 1]; ++e) {
        const int j = graph.column[e];
        if (seen[j] || graph.value[e] <= 0) continue;
        seen[j] = 1;
        reached.push_back(j);
      }
    }
    std::sort(reached.begin(), reached.end());
    components.push_back(std::move(reached));
  }
  return components;
}

SparseAffinities extract_component(const SparseAffinities& graph, const std::vector<int>& points) {
  SparseAffinities part;
  part.begins.push_back(0);
  for (std::size_t r = 0; r < points.size(); ++r) {
    const std::size_t begin = graph.begins[points[r]], end = graph.begins[points[r] + 1];
    for (std::size_t e = begin; e < end; ++e) {
      const auto place = std::lower_bound(points.begin(), points.end(), graph.column[e]);
      const bool linked = graph.value[e] > 0;
      part.column.push_back(
          static_cast<int>(linked ? place - points.begin() : static_cast<std::ptrdiff_t>(r)));
      part.value.push_back(linked ? graph.value[e] : 0.0f);
    }
    part.begins.push_back(part.column.size());
  }
  return part;
}

}  // namespace planisphere
