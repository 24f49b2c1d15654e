// Stress over all pairs or a sample of rows, and Spearman's correlation of the distances.
#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <vector>

#include "base/parallel.h"
#include "base/random.h"
#include "dr/distance_rows.h"
#include "dr/quality.h"
#include "dr/quality_sample.h"

namespace planisphere {
namespace {

constexpr std::uint64_t pair_stream = 1;
constexpr int pairs_per_task = 4096;

/// Data and layout, and sums over pairs of their distances.
struct Both {
  PaddedRows data, layout;
};

struct Sums {
  double misfit = 0;    // Σ (d* − d)²
  double expected = 0;  // Σ d*²
  double found = 0;     // Σ d²
  double product = 0;   // Σ d* d

  void add(const Sums& other) {
    misfit += other.misfit;
    expected += other.expected;
    found += other.found;
    product += other.product;
  }
};

Sums sum_row(const Both& both, int i, std::span<float> expected, std::span<float> found) {
  write_distances_from(both.data, i, expected);
  write_distances_from(both.layout, i, found);
  Sums sums;
  for (std::size_t j = 0; j < expected.size(); ++j) {
    const double wanted = static_cast<double>(expected[j]) * both.data.unit;
    const double is = static_cast<double>(found[j]) * both.layout.unit;
    sums.add({(wanted - is) * (wanted - is), wanted * wanted, is * is, wanted * is});
  }
  return sums;
}

// Over all ordered pairs: each pair of points counts twice.
Sums sum_rows(const Both& both, int n, const QualityOptions& options) {
  const std::vector<int> queries = choose_query_points(n, options);
  std::vector<Sums> rows(queries.size());
  parallel_for(count_query_tasks(queries.size()), [&](int task) {
    std::vector<float> expected(static_cast<std::size_t>(n)), found(static_cast<std::size_t>(n));
    const std::size_t first = static_cast<std::size_t>(task * queries_per_task);
    for (std::size_t q = first; q < std::min(first + queries_per_task, queries.size()); ++q) {
      rows[q] = sum_row(both, queries[q], expected, found);
    }
  });
  Sums total;
  for (const Sums& row : rows) total.add(row);
  const double scale = static_cast<double>(n) / static_cast<double>(queries.size());
  return {total.misfit * scale, total.expected * scale, total.found * scale, total.product * scale};
}

struct Pair {
  int a, b;
};

std::vector<Pair> choose_pairs(int n, const QualityOptions& options) {
  std::vector<Pair> pairs;
  const std::int64_t most = std::max(1, options.most_pairs);
  if (static_cast<std::int64_t>(n) * (n - 1) / 2 <= most) {
    for (int a = 0; a < n; ++a) {
      for (int b = a + 1; b < n; ++b) pairs.push_back({a, b});
    }
    return pairs;
  }
  Random random(options.seed, pair_stream);
  pairs.reserve(static_cast<std::size_t>(most));
  while (static_cast<std::int64_t>(pairs.size()) < most) {
    const int a = random.below(n), b = random.below(n - 1);
    pairs.push_back({a, b + (b >= a)});
  }
  return pairs;
}

std::vector<float> find_distances(const PaddedRows& rows, std::span<const Pair> pairs) {
  std::vector<float> distances(pairs.size());
  const int tasks = (static_cast<int>(pairs.size()) + pairs_per_task - 1) / pairs_per_task;
  parallel_for(tasks, [&](int task) {
    const std::size_t first = static_cast<std::size_t>(task) * pairs_per_task;
    for (std::size_t p = first; p < std::min(first + pairs_per_task, pairs.size()); ++p) {
      distances[p] = find_distance(rows, pairs[p].a, pairs[p].b);
    }
  });
  return distances;
}

// 0 for the smallest; equal numbers share the mean of their ranks.
std::vector<double> find_ranks(std::span<const float> numbers) {
  std::vector<int> order(numbers.size());
  std::iota(order.begin(), order.end(), 0);
  const auto number = [&](std::size_t place) { return numbers[static_cast<std::size_t>(order[place])]; };
  std::sort(order.begin(), order.end(), [&](int a, int b) {
    return numbers[static_cast<std::size_t>(a)] < numbers[static_cast<std::size_t>(b)];
  });
  std::vector<double> ranks(numbers.size());
  for (std::size_t first = 0, end = 0; first < order.size(); first = end) {
    while (end < order.size() && number(end) == number(first)) ++end;
    const double shared = static_cast<double>(first + end - 1) / 2;
    for (std::size_t place = first; place < end; ++place)
      ranks[static_cast<std::size_t>(order[place])] = shared;
  }
  return ranks;
}

// Pearson's correlation of ranks; their mean is known.
double correlate(std::span<const double> a, std::span<const double> b) {
  const double mean = static_cast<double>(a.size() - 1) / 2;
  double together = 0, of_a = 0, of_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    together += (a[i] - mean) * (b[i] - mean);
    of_a += (a[i] - mean) * (a[i] - mean);
    of_b += (b[i] - mean) * (b[i] - mean);
  }
  if (of_a == 0 && of_b == 0) return 1;
  return of_a > 0 && of_b > 0 ? together / std::sqrt(of_a * of_b) : 0;
}

// √(numerator / denominator); 1 where something stands against nothing.
double find_share(double numerator, double denominator) {
  if (numerator <= 0) return 0;
  return denominator > 0 ? std::sqrt(numerator / denominator) : 1;
}

}  // namespace

DistanceQuality measure_distances(MatrixView<const float> data, MatrixView<const float> layout,
                                  const QualityOptions& options) {
  assert(data.rows == layout.rows && "one row of the layout for each point");
  const int n = data.rows;
  if (n < 2) return {};
  const Both both{pad_rows(data, {}, find_unit(data)), pad_rows(layout, {}, find_unit(layout))};
  const Sums sums = sum_rows(both, n, options);
  // α = Σ d* d / Σ d² leaves Σ d*² − (Σ d* d)² / Σ d².
  const double explained = sums.found > 0 ? sums.product * sums.product / sums.found : 0;
  const std::vector<Pair> pairs = choose_pairs(n, options);
  return {sums.misfit / 2, find_share(sums.misfit, sums.found),
          find_share(sums.expected - explained, sums.expected),
          correlate(find_ranks(find_distances(both.data, pairs)),
                    find_ranks(find_distances(both.layout, pairs)))};
}

}  // namespace planisphere
