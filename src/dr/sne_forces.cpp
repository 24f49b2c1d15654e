// Normalisers first, each row's by itself; then forces, each pair's once.
#include "dr/sne_forces.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include "base/parallel.h"
#include "base/simd.h"
#include "dr/pair_loops.h"

namespace planisphere {
namespace {

using simd::f32x8;
using simd::i32x8;

constexpr int rows_per_task = 16;
constexpr float smallest_log_argument = 1e-37f;  // simd::log wants normal numbers; p log p is nothing there
constexpr float huge = 1e30f;

// task(i) for every row, several at a time.
template <class Task>
void for_rows(int n, const Task& task) {
  parallel_stretches(n, rows_per_task, [&](int first, int end) {
    for (int i = first; i < end; ++i) task(i);
  });
}

PLANISPHERE_INLINE f32x8 find_squared_distance(const Planes& layout, int i, int j) {
  f32x8 squared{};
  for (int k = 0; k < layout.dimensions; ++k) {
    const f32x8 difference = layout.plane(k)[i] - simd::load(layout.plane(k) + j);
    squared += difference * difference;
  }
  return squared;
}

// The lanes of columns j … j + 7 that are points other than i.
PLANISPHERE_INLINE i32x8 find_others(int i, int j, int n) {
  const f32x8 column = simd::lane_numbers() + static_cast<float>(j);
  return (column != static_cast<float>(i)) & (column < static_cast<float>(n));
}

// Eight of a row of n; zero past the end.
PLANISPHERE_INLINE f32x8 load_row(const float* row, int j, int n) {
  if (j + simd::lanes <= n) return simd::load(row + j);
  f32x8 some{};
  for (int lane = 0; lane < n - j; ++lane) some[lane] = row[j + lane];
  return some;
}

float find_log(float x) {
  return simd::log(simd::broadcast(std::max(x, smallest_log_argument)))[0];
}

float find_nearest(const Planes& layout, int i) {
  f32x8 nearest = simd::broadcast(huge);
  for (int j = 0; j < layout.points; j += simd::lanes) {
    const f32x8 squared = find_squared_distance(layout, i, j);
    nearest = find_others(i, j, layout.points) ? simd::min(nearest, squared) : nearest;
  }
  float least = nearest[0];
  for (int lane = 1; lane < simd::lanes; ++lane) least = std::min(least, nearest[lane]);
  return least;
}

// Σ_j exp(shift − d²_ij)
double find_similarity(const Planes& layout, int i, float shift) {
  f32x8 sum{};
  for (int j = 0; j < layout.points; j += simd::lanes) {
    const f32x8 similarity = simd::exp(shift - find_squared_distance(layout, i, j));
    sum += find_others(i, j, layout.points) ? similarity : simd::broadcast(0.0f);
  }
  return simd::sum_in_double(sum);
}

// exp(ℓ − d²), which rounding must not take above 1 where both are huge.
PLANISPHERE_INLINE f32x8 find_probability(f32x8 log_normaliser, f32x8 squared_distance) {
  return simd::exp(simd::min(log_normaliser - squared_distance, simd::broadcast(0.0f)));
}

// p_ij + p_ji − q_ij − q_ji, as pair_sums.h wants it.
template <bool symmetric>
struct SneLaw {
  MatrixView<const float> sums;
  const float* log_normalisers;

  struct Row {
    const float *sums, *log_normalisers;
    float own_log_normaliser;
    int n;
    PLANISPHERE_INLINE f32x8 operator()(int j, f32x8 squared_distance) const {
      const f32x8 own = find_probability(simd::broadcast(own_log_normaliser), squared_distance);
      if constexpr (symmetric) return load_row(sums, j, n) - own * 2.0f;
      return load_row(sums, j, n) - own - find_probability(simd::load(log_normalisers + j), squared_distance);
    }
  };
  Row row(int i) const { return {sums.row(i), log_normalisers, log_normalisers[i], sums.rows}; }
};

// Σ_j p_ij (log p_ij − log q_ij)
double find_row_cost(const Planes& layout, const float* affinities, float log_normaliser, int i) {
  f32x8 sum{};
  for (int j = 0; j < layout.points; j += simd::lanes) {
    const f32x8 p = load_row(affinities, j, layout.points);
    const f32x8 log_p = simd::log(simd::max(p, simd::broadcast(smallest_log_argument)));
    sum += p * (log_p - log_normaliser + find_squared_distance(layout, i, j));
  }
  return simd::sum_in_double(sum);
}

}  // namespace

SneForces::SneForces(int points, int dimensions, bool symmetric)
    : symmetric_(symmetric),
      nearest_(static_cast<std::size_t>(points)),
      shares_(cut_pairs(points, dimensions)),
      log_normaliser_(Planes(points, dimensions).numbers.size() / static_cast<std::size_t>(dimensions)) {}

// log Σ exp(−d²) = log Σ exp(m − d²) − m, with m the least d² of the row, or of all.
void SneForces::find_log_normalisers(const Planes& layout) {
  const int n = layout.points;
  std::vector<double> similarity(static_cast<std::size_t>(n));
  for_rows(n, [&](int i) { nearest_[static_cast<std::size_t>(i)] = find_nearest(layout, i); });
  if (symmetric_ && n > 0) {
    std::fill(nearest_.begin(), nearest_.end(), *std::min_element(nearest_.begin(), nearest_.end()));
  }
  for_rows(n, [&](int i) {
    const std::size_t row = static_cast<std::size_t>(i);
    similarity[row] = find_similarity(layout, i, nearest_[row]);
  });
  double total = 0;
  for (const double one : similarity) total += one;
  for (std::size_t i = 0; i < similarity.size(); ++i) {
    const double normaliser = symmetric_ ? total : similarity[i];
    log_normaliser_[i] = nearest_[i] - find_log(static_cast<float>(normaliser));
  }
}

void SneForces::write_gradient(const Planes& layout, MatrixView<const float> sums, Planes& gradient) {
  assert(sums.rows == layout.points && sums.cols == layout.points && "n × n expected");
  find_log_normalisers(layout);
  const float* const log_normalisers = log_normaliser_.data();
  if (symmetric_) {
    write_pair_forces(layout, SneLaw<true>{sums, log_normalisers}, 2, shares_, gradient);
  } else {
    write_pair_forces(layout, SneLaw<false>{sums, log_normalisers}, 2, shares_, gradient);
  }
}

double SneForces::find_cost(const Planes& layout, MatrixView<const float> affinities) {
  find_log_normalisers(layout);
  std::vector<double> rows(static_cast<std::size_t>(layout.points));
  for_rows(layout.points, [&](int i) {
    const std::size_t row = static_cast<std::size_t>(i);
    rows[row] = find_row_cost(layout, affinities.row(i), log_normaliser_[row], i);
  });
  double cost = 0;
  for (const double one : rows) cost += one;
  return cost;
}

}  // namespace planisphere
