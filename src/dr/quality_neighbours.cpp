// Each query point ranks all others twice, by their distance in the data and in the layout.
#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>
#include <vector>

#include "base/parallel.h"
#include "dr/distance_rows.h"
#include "dr/quality.h"
#include "dr/quality_sample.h"

namespace planisphere {
namespace {

/// All points as one of them sees them, the nearest first.
class Surroundings {
 public:
  Surroundings(const PaddedRows& rows, int n, int k)
      : rows_(rows), k_(k), distances_(static_cast<std::size_t>(n)), order_(static_cast<std::size_t>(n)) {}

  void look_from(int point) {
    point_ = point;
    write_distances_from(rows_, point, distances_);
    std::iota(order_.begin(), order_.end(), 0);
    std::swap(order_[static_cast<std::size_t>(point)], order_.back());
    const auto nearer = [&](int a, int b) { return is_nearer(a, b); };
    std::nth_element(order_.begin(), order_.begin() + k_ - 1, order_.end() - 1, nearer);
    std::sort(order_.begin(), order_.begin() + k_, nearer);
  }

  /// The k nearest, in order.
  std::span<const int> nearest() const { return {order_.data(), static_cast<std::size_t>(k_)}; }
  bool is_near(int j) const { return !is_nearer(order_[static_cast<std::size_t>(k_ - 1)], j); }
  /// 1 for the nearest.
  int find_rank(int j) const {
    int rank = 1;
    for (int other = 0; other < static_cast<int>(distances_.size()); ++other) {
      rank += other != point_ && is_nearer(other, j);
    }
    return rank;
  }

 private:
  bool is_nearer(int a, int b) const {
    const float to_a = distances_[static_cast<std::size_t>(a)],
                to_b = distances_[static_cast<std::size_t>(b)];
    return to_a < to_b || (to_a == to_b && a < b);
  }

  const PaddedRows& rows_;
  int k_;
  int point_ = 0;
  std::vector<float> distances_;
  std::vector<int> order_;
};

int clamp_neighbours(int neighbours, int n) {
  return std::clamp(neighbours, 1, std::max(1, (n - 1) / 2));
}

PaddedRows pad(MatrixView<const float> data) {
  return pad_rows(data, {}, find_unit(data));
}

struct Counts {
  std::int64_t kept = 0;       // near in both
  std::int64_t strangers = 0;  // Σ (rank in the data − k) over those near in the layout only
  std::int64_t torn = 0;       // Σ (rank in the layout − k) over those near in the data only
};

Counts count_at(const Surroundings& in_data, const Surroundings& in_layout, int k) {
  Counts counts;
  for (const int j : in_layout.nearest()) {
    if (in_data.is_near(j)) {
      ++counts.kept;
    } else {
      counts.strangers += in_data.find_rank(j) - k;
    }
  }
  for (const int j : in_data.nearest()) {
    if (!in_layout.is_near(j)) counts.torn += in_layout.find_rank(j) - k;
  }
  return counts;
}

int find_vote(std::span<const int> nearest, std::span<const int> labels) {
  std::map<int, int> votes;
  int most = 0;
  for (const int j : nearest) most = std::max(most, ++votes[labels[static_cast<std::size_t>(j)]]);
  for (const int j : nearest) {
    const int label = labels[static_cast<std::size_t>(j)];
    if (votes[label] == most) return label;
  }
  return 0;
}

}  // namespace

NeighbourQuality measure_neighbours(MatrixView<const float> data, MatrixView<const float> layout,
                                    const QualityOptions& options) {
  assert(data.rows == layout.rows && "one row of the layout for each point");
  const int n = data.rows, k = clamp_neighbours(options.neighbours, n);
  if (n < 3) return {};
  const PaddedRows data_rows = pad(data), layout_rows = pad(layout);
  const std::vector<int> queries = choose_query_points(n, options);
  std::vector<Counts> found(queries.size());
  parallel_for(count_query_tasks(queries.size()), [&](int task) {
    Surroundings in_data(data_rows, n, k), in_layout(layout_rows, n, k);
    const std::size_t first = static_cast<std::size_t>(task * queries_per_task);
    for (std::size_t q = first; q < std::min(first + queries_per_task, queries.size()); ++q) {
      in_data.look_from(queries[q]);
      in_layout.look_from(queries[q]);
      found[q] = count_at(in_data, in_layout, k);
    }
  });
  Counts all;
  for (const Counts& one : found) {
    all = {all.kept + one.kept, all.strangers + one.strangers, all.torn + one.torn};
  }
  const double asked = static_cast<double>(queries.size());
  const double worst = asked * k * (2.0 * n - 3.0 * k - 1) / 2;
  return {static_cast<double>(all.kept) / (asked * k), 1 - static_cast<double>(all.strangers) / worst,
          1 - static_cast<double>(all.torn) / worst};
}

double measure_label_accuracy(MatrixView<const float> layout, std::span<const int> labels,
                              const QualityOptions& options) {
  assert(static_cast<int>(labels.size()) == layout.rows && "one label for each point");
  const int n = layout.rows, k = clamp_neighbours(options.neighbours, n);
  if (n < 3) return 1;
  const PaddedRows rows = pad(layout);
  const std::vector<int> queries = choose_query_points(n, options);
  std::vector<int> right(queries.size());
  parallel_for(count_query_tasks(queries.size()), [&](int task) {
    Surroundings surroundings(rows, n, k);
    const std::size_t first = static_cast<std::size_t>(task * queries_per_task);
    for (std::size_t q = first; q < std::min(first + queries_per_task, queries.size()); ++q) {
      surroundings.look_from(queries[q]);
      right[q] = find_vote(surroundings.nearest(), labels) == labels[static_cast<std::size_t>(queries[q])];
    }
  });
  return std::accumulate(right.begin(), right.end(), 0.0) / static_cast<double>(queries.size());
}

}  // namespace planisphere
