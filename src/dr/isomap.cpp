// Paths from all points, or from landmarks, then scaling.
#include "dr/isomap.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "dr/joined_graph.h"
#include "dr/nearest_float.h"
#include "dr/shortest_paths.h"

namespace planisphere {
namespace {

constexpr int sources_per_task = 4;

struct Paths {
  Matrix<float> squared_lengths;  // sources × n, in unit²
  double unit;                    // the longest path
};

// Squares of lengths divided by the longest, so that they stay inside float32.
void square_in_unit(Paths& paths) {
  float longest = 0;
  for (const float length : paths.squared_lengths.flat()) longest = std::max(longest, length);
  paths.unit = longest > 0 ? static_cast<double>(longest) : 1;
  for (float& length : paths.squared_lengths.flat()) {
    length = static_cast<float>(static_cast<double>(length) / paths.unit);
    length *= length;
  }
}

Paths find_paths(const NeighbourGraph& graph, std::span<const int> sources, Progress* progress) {
  const int count = static_cast<int>(sources.size());
  Paths paths{Matrix<float>(count, graph.points()), 1};
  std::atomic<int> finished{0};
  parallel_for((count + sources_per_task - 1) / sources_per_task, [&](int task) {
    ShortestPaths shortest(graph);
    for (int s = task * sources_per_task; s < std::min((task + 1) * sources_per_task, count); ++s) {
      if (progress && progress->cancelled) return;
      shortest.write_lengths(sources[static_cast<std::size_t>(s)],
                             {paths.squared_lengths.row(s), static_cast<std::size_t>(graph.points())});
      if (progress) progress->fraction = static_cast<float>(++finished) / static_cast<float>(count);
    }
  });
  square_in_unit(paths);
  return paths;
}

// There and back the same edges are added in another order: the last bits differ.
void make_symmetric(MatrixView<float> table) {
  for (int i = 0; i < table.rows; ++i) {
    for (int j = i + 1; j < table.cols; ++j) table(j, i) = table(i, j);
  }
}

void scale_by(double unit, ClassicalMds& mds) {
  for (float& coordinate : mds.layout.flat()) {
    coordinate = nearest_float(static_cast<double>(coordinate) * unit);
  }
  for (double& eigenvalue : mds.eigenvalues) eigenvalue *= unit * unit;
}

}  // namespace

ClassicalMds find_isomap(MatrixView<const float> data, const IsomapOptions& options, Progress* progress) {
  const int n = data.rows, k = options.dimensions;
  const ClassicalMds nothing{Matrix<float>(n, k), std::vector<double>(static_cast<std::size_t>(k))};
  const auto cancelled = [&] { return progress && progress->cancelled; };
  const NeighbourGraph graph = find_joined_graph(data, std::max(1, options.neighbours), progress);
  if (cancelled()) return nothing;

  const bool exact = n <= options.exact_up_to;
  const int sources = exact ? n : std::max(options.landmarks, 2 * k + 2);
  const std::vector<int> landmarks = choose_landmarks(n, sources, options.seed);
  Paths paths = find_paths(graph, landmarks, progress);
  if (cancelled()) return nothing;

  if (exact) make_symmetric(paths.squared_lengths);
  ClassicalMds mds = exact ? find_classical_mds(paths.squared_lengths, k, options.seed)
                           : find_landmark_mds(paths.squared_lengths, landmarks, k, options.seed);
  scale_by(paths.unit * graph.unit, mds);
  return mds;
}

}  // namespace planisphere
