// Means and assignments in turn, each side by side over fixed stretches of points.
#include "dr/clusters.h"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "base/random.h"

namespace planisphere {
namespace {

constexpr int rounds = 6;
constexpr int sample_per_cluster = 32;
constexpr int rows_per_task = 256;

/// The nearest centre of each of some rows of data.
std::vector<int> assign(MatrixView<const float> data, std::span<const int> rows,
                        MatrixView<const float> centres) {
  const DistancePanels panels(centres);
  const int count = static_cast<int>(rows.size());
  std::vector<int> nearest(rows.size());
  parallel_stretches(count, rows_per_task, [&](int first_row, int end) {
    std::vector<float> squared_distances[queries_at_once];
    for (int first = first_row; first < end; first += queries_at_once) {
      const int queries = std::min(queries_at_once, end - first);
      write_centre_distances(data, rows.subspan(first, queries), panels, squared_distances);
      for (int q = 0; q < queries; ++q) {
        const auto begin = squared_distances[q].begin();
        nearest[first + q] = static_cast<int>(std::min_element(begin, begin + centres.rows) - begin);
      }
    }
  });
  return nearest;
}

/// centres ← the mean of the sample's rows that were assigned to each; an empty cluster stays where it is.
void move_to_means(MatrixView<const float> data, std::span<const int> sample, std::span<const int> nearest,
                   MatrixView<float> centres) {
  Matrix<double> sums(centres.rows, centres.cols);
  std::vector<int> counts(centres.rows);
  for (std::size_t s = 0; s < sample.size(); ++s) {
    const float* const row = data.row(sample[s]);
    double* const sum = sums.row(nearest[s]);
    for (int d = 0; d < data.cols; ++d) sum[d] += static_cast<double>(row[d]);
    ++counts[nearest[s]];
  }
  for (int c = 0; c < centres.rows; ++c) {
    if (counts[c] == 0) continue;
    for (int d = 0; d < data.cols; ++d) centres(c, d) = static_cast<float>(sums(c, d) / counts[c]);
  }
}

}  // namespace

void write_centre_distances(MatrixView<const float> data, std::span<const int> rows,
                            const DistancePanels& centres,
                            std::vector<float> (&squared_distances)[queries_at_once]) {
  assert(!rows.empty() && rows.size() <= queries_at_once && "one to queries_at_once rows expected");
  const float* queries[queries_at_once];
  for (int q = 0; q < queries_at_once; ++q) {
    queries[q] = data.row(rows[std::min<std::size_t>(q, rows.size() - 1)]);
    squared_distances[q].resize(static_cast<std::size_t>(centres.panels()) * simd::lanes);
  }
  for (int p = 0; p < centres.panels(); ++p) {
    simd::f32x8 eight[queries_at_once];
    write_panel_distances(queries, centres.panel(p), data.cols, eight);
    for (int q = 0; q < queries_at_once; ++q) simd::store(&squared_distances[q][p * simd::lanes], eight[q]);
  }
}

Clusters find_clusters(MatrixView<const float> data, int count, std::uint64_t seed) {
  const int n = data.rows;
  count = std::clamp(count, std::min(n, 1), n);
  std::vector<int> all(n);
  std::iota(all.begin(), all.end(), 0);
  std::vector<int> sample = all;
  Random random(seed);
  shuffle(std::span(sample), random);
  sample.resize(std::min<std::size_t>(sample.size(), static_cast<std::size_t>(count) * sample_per_cluster));

  Clusters clusters{Matrix<float>(count, data.cols), std::vector<int>(count + 1), std::vector<int>(n)};
  for (int c = 0; c < count; ++c) std::copy_n(data.row(sample[c]), data.cols, clusters.centres.row(c));
  for (int round = 0; round < rounds; ++round) {
    move_to_means(data, sample, assign(data, sample, clusters.centres), clusters.centres);
  }

  const std::vector<int> nearest = assign(data, all, clusters.centres);
  for (const int c : nearest) ++clusters.begins[c + 1];
  std::partial_sum(clusters.begins.begin(), clusters.begins.end(), clusters.begins.begin());
  std::vector<int> next(clusters.begins.begin(), clusters.begins.end());
  for (int i = 0; i < n; ++i) clusters.members[next[nearest[i]]++] = i;
  return clusters;
}

}  // namespace planisphere
