// What is kept is kept with all above it, which cannot have fewer points.
#include "baker/category_builder.h"

#include <algorithm>
#include <utility>

namespace planisphere {

namespace {

std::size_t at(int i) {
  return static_cast<std::size_t>(i);
}

struct Acyclic {
  std::vector<int> order;                 // every category after its parents
  std::vector<std::vector<int>> parents;  // without links that close circles, ascending, each once
};

/// Depth first towards the parents; a parent that is still under way would close a circle.
Acyclic break_circles(const CategoryTree& tree) {
  enum class Stage : char { untouched, under_way, done };
  std::vector<Stage> stages(tree.names.size(), Stage::untouched);
  std::vector<std::pair<int, std::size_t>> path;  // a category and its next parent
  Acyclic result{{}, std::vector<std::vector<int>>(tree.names.size())};
  const auto enter = [&](int category) {
    stages[at(category)] = Stage::under_way;
    path.emplace_back(category, 0);
  };
  for (int start = 0; start < static_cast<int>(tree.names.size()); ++start) {
    if (stages[at(start)] == Stage::untouched) enter(start);
    while (!path.empty()) {
      const int category = path.back().first;
      const std::size_t next = path.back().second++;
      if (next < tree.parents[at(category)].size()) {
        const int parent = tree.parents[at(category)][next];
        if (stages[at(parent)] == Stage::under_way) continue;
        result.parents[at(category)].push_back(parent);
        if (stages[at(parent)] == Stage::untouched) enter(parent);
      } else {
        stages[at(category)] = Stage::done;
        result.order.push_back(category);
        path.pop_back();
      }
    }
  }
  for (std::vector<int>& parents : result.parents) {
    std::sort(parents.begin(), parents.end());
    parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
  }
  return result;
}

/// Calls visit(category) once for each of the categories and, where visit() says so, for their parents.
template <class Visit>
void walk_up(const Acyclic& graph, const std::vector<int>& from, std::vector<int>& stamps, int stamp,
             Visit visit) {
  std::vector<int> open = from;
  while (!open.empty()) {
    const int category = open.back();
    open.pop_back();
    if (std::exchange(stamps[at(category)], stamp) == stamp || !visit(category)) continue;
    open.insert(open.end(), graph.parents[at(category)].begin(), graph.parents[at(category)].end());
  }
}

}  // namespace

CategoryGraph build_category_graph(const CategoryTree& tree, const std::vector<std::vector<int>>& of_point,
                                   int least) {
  const Acyclic graph = break_circles(tree);
  const std::size_t count = tree.names.size();
  std::vector<int> sizes(count), stamps(count, -1), numbers(count, -1);
  std::vector<std::vector<int>> members(count);
  const int points = static_cast<int>(of_point.size());
  for (int point = 0; point < points; ++point) {
    walk_up(graph, of_point[at(point)], stamps, point, [&](int category) {
      ++sizes[at(category)];
      return true;
    });
  }
  std::fill(stamps.begin(), stamps.end(), -1);
  for (int point = 0; point < points; ++point) {
    walk_up(graph, of_point[at(point)], stamps, point, [&](int category) {
      const bool kept = sizes[at(category)] >= least;
      if (kept) members[at(category)].push_back(point);
      return !kept;
    });
  }
  CategoryGraph result;
  for (const int category : graph.order) {
    if (sizes[at(category)] < least) continue;
    std::vector<int> parents;
    for (const int parent : graph.parents[at(category)]) parents.push_back(numbers[at(parent)]);
    std::sort(parents.begin(), parents.end());
    numbers[at(category)] = static_cast<int>(result.names.size());
    result.names.push_back(tree.names[at(category)]);
    result.parents.push_back(std::move(parents));
    result.members.push_back(std::move(members[at(category)]));
  }
  return result;
}

}  // namespace planisphere
