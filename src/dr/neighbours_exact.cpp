// Nearest neighbours by comparing every point with every other, arranged so that the data stays in the
// caches.
#include <algorithm>
#include <numeric>
#include <vector>

#include "base/random.h"
#include "dr/query_group.h"

namespace planisphere {
namespace {

constexpr int queries_per_task =
    64;  // with their coordinates and one run of panels about a first-level cache
constexpr int panels_per_run = 16;

struct Search {
  MatrixView<const float> data;
  const DistancePanels& panels;
  std::span<const int> rows;
  Neighbours& found;
};

void search_block(const Search& search, int begin, int end) {
  std::vector<NearestSoFar> nearest(end - begin);
  for (NearestSoFar& one : nearest) one.start(search.found.count() + 1);
  for (int run = 0; run < search.panels.panels(); run += panels_per_run) {
    const int run_end = std::min(run + panels_per_run, search.panels.panels());
    for (int first = begin; first < end; first += queries_at_once) {
      QueryGroup group;
      for (int r = first; r < std::min(first + queries_at_once, end); ++r) {
        group.add(search.data.row(search.rows[r]), nearest[r - begin]);
      }
      group.visit(search.panels, run, run_end, [](int i) { return i; });
    }
  }
  for (int r = begin; r < end; ++r) write_neighbours(nearest[r - begin], search.rows[r], r, search.found);
}

}  // namespace

Neighbours find_neighbours_of(MatrixView<const float> data, std::span<const int> rows, int k,
                              Progress* progress) {
  const int queries = static_cast<int>(rows.size());
  k = std::clamp(k, 0, std::max(0, data.rows - 1));
  Neighbours found{Matrix<int>(queries, k), Matrix<float>(queries, k)};
  if (found.index.empty()) return found;
  const DistancePanels panels(data);
  const Search search{data, panels, rows, found};
  const int tasks = (queries + queries_per_task - 1) / queries_per_task;
  std::atomic<int> finished{0};
  parallel_for(tasks, [&](int task) {
    if (progress && progress->cancelled) return;
    search_block(search, task * queries_per_task, std::min(queries, (task + 1) * queries_per_task));
    if (progress) progress->fraction = static_cast<float>(++finished) / static_cast<float>(tasks);
  });
  return found;
}

Neighbours find_neighbours_exactly(MatrixView<const float> data, int k, Progress* progress) {
  std::vector<int> all(data.rows);
  std::iota(all.begin(), all.end(), 0);
  return find_neighbours_of(data, all, k, progress);
}

double measure_recall(MatrixView<const float> data, const Neighbours& neighbours, int samples,
                      std::uint64_t seed) {
  const int n = neighbours.points(), k = neighbours.count();
  if (n == 0 || k == 0 || samples <= 0) return 1;
  Random random(seed);
  std::vector<int> rows(samples);
  for (int& row : rows) row = random.below(n);
  const Neighbours truth = find_neighbours_of(data, rows, k);
  double found = 0;
  for (int r = 0; r < samples; ++r) {
    const float farthest = truth.squared_distance(r, k - 1);
    const float* const listed = neighbours.squared_distance.row(rows[r]);
    found += static_cast<double>(std::count_if(listed, listed + k, [&](float d) { return d <= farthest; }));
  }
  return found / (static_cast<double>(samples) * k);
}

}  // namespace planisphere
