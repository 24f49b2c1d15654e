// Nearest neighbours by comparing each point with the points of the clusters around it.
#include "dr/neighbours.h"

#include <algorithm>
#include <vector>

#include "dr/neighbour_clusters.h"
#include "dr/query_group.h"

namespace planisphere {
namespace {

constexpr int points_per_task = 256;
constexpr float worthwhile_share = 0.5f;  // of the clusters; beyond, comparing all pairs costs no more

/// Some points of one cluster, which find their neighbours together.
struct Task {
  int cluster;
  std::span<const int> points;
};

std::vector<Task> list_tasks(const Clusters& clusters) {
  std::vector<Task> tasks;
  for (int c = 0; c < clusters.count(); ++c) {
    for (std::span<const int> rest = clusters.of(c); !rest.empty();) {
      const std::size_t size = std::min<std::size_t>(rest.size(), points_per_task);
      tasks.push_back({c, rest.first(size)});
      rest = rest.subspan(size);
    }
  }
  return tasks;
}

/// The points' own cluster is searched first, so that distant candidates are soon ruled out.
void search_clusters(const NeighbourClusters& search, const Task& task, int probes, Neighbours& found) {
  const std::vector<std::vector<int>> visitors =
      find_visitors(search, task.points, probes, found.count() + 1);
  std::vector<NearestSoFar> nearest(task.points.size());
  for (NearestSoFar& one : nearest) one.start(found.count() + 1);
  const auto visit = [&](int c) {
    const std::span<const int> numbers = search.clusters.of(c);
    QueryGroup group;
    for (std::size_t v = 0; v < visitors[c].size(); ++v) {
      const int q = visitors[c][v];
      group.add(search.data.row(task.points[q]), nearest[q]);
      if (!group.full() && v + 1 < visitors[c].size()) continue;
      group.visit(search.members[c], 0, search.members[c].panels(), [numbers](int i) { return numbers[i]; });
      group.clear();
    }
  };
  visit(task.cluster);
  for (int c = 0; c < search.clusters.count(); ++c) {
    if (c != task.cluster) visit(c);
  }
  for (std::size_t q = 0; q < task.points.size(); ++q) {
    write_neighbours(nearest[q], task.points[q], task.points[q], found);
  }
}

}  // namespace

Neighbours find_neighbours(MatrixView<const float> data, int k, const NeighbourOptions& options,
                           Progress* progress) {
  const int n = data.rows;
  k = std::clamp(k, 0, std::max(0, n - 1));
  if (n <= options.exact_up_to || k == 0 || options.recall >= 1)
    return find_neighbours_exactly(data, k, progress);
  const NeighbourClusters search = build_neighbour_clusters(data, options.seed);
  const int probes = choose_probes(search, k, options.recall, options.seed);
  if (static_cast<float>(probes) > worthwhile_share * static_cast<float>(search.clusters.count())) {
    return find_neighbours_exactly(data, k, progress);
  }
  Neighbours found{Matrix<int>(n, k), Matrix<float>(n, k)};
  const std::vector<Task> tasks = list_tasks(search.clusters);
  std::atomic<int> finished{0};
  parallel_for(static_cast<int>(tasks.size()), [&](int task) {
    if (progress && progress->cancelled) return;
    search_clusters(search, tasks[task], probes, found);
    if (progress) progress->fraction = static_cast<float>(++finished) / static_cast<float>(tasks.size());
  });
  return found;
}

}  // namespace planisphere
