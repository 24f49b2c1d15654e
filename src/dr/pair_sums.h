// Sums of forces over all pairs of points, for any law of force that depends on their distance.
#pragma once

#include <vector>

#include "base/simd.h"
#include "dr/planes.h"

namespace planisphere {

/// Rows first … end − 1.
struct RowStretch {
  int first, end;
};

/// Cuts the rows so that their pairs i < j are shares of about equally many, by their number alone and never
/// by that of threads.
std::vector<RowStretch> cut_rows_by_pairs(int points);

/// One task's stretch of rows, and what these add to every point's sum.
struct PairShare {
  int first_row, end_row;
  Planes sums;
  double energy = 0;
};

/// A share for each stretch of cut_rows_by_pairs().
std::vector<PairShare> cut_pairs(int points, int dimensions);

/// total ← scale · Σ shares, in the order of the shares.
void add_pair_shares(const std::vector<PairShare>& shares, float scale, Planes& total);

namespace pair_sums {

using simd::f32x8;
using simd::i32x8;

template <int D>
struct RowSums {
  f32x8 position[D];
  f32x8 sum[D]{};
};

// The point against eight others.
template <int D>
PLANISPHERE_INLINE f32x8 find_squared_distance(const f32x8 (&position)[D], const float* const (&layout)[D],
                                               int j, f32x8 (&difference)[D]) {
  f32x8 squared_distance{};
  for (int k = 0; k < D; ++k) {
    difference[k] = position[k] - simd::load(layout[k] + j);
    squared_distance =
        k == 0 ? difference[k] * difference[k] : squared_distance + difference[k] * difference[k];
  }
  return squared_distance;
}

// Which of eight columns from j on are later points than i.
PLANISPHERE_INLINE i32x8 find_later(int i, int j, int n) {
  const f32x8 column = simd::lane_numbers() + static_cast<float>(j);
  return (column > static_cast<float>(i)) & (column < static_cast<float>(n));
}

/// sums_i ← Σ_j c_ij (y_i − y_j) for point i and the later ones, which get the opposite. law.row(i)(j, d²)
/// gives the coefficients c of eight columns from j on. A function of its own: engines optimise it after the
/// first few rows.
template <int D, class Law>
[[gnu::noinline]] void add_row(const Planes& layout, const Law& law, int i, Planes& sums) {
  const int n = layout.points, block = i / simd::lanes * simd::lanes, full = n / simd::lanes * simd::lanes;
  const auto coefficient = law.row(i);
  const float* from[D];
  float* to[D];
  RowSums<D> row;
  f32x8 difference[D];
  for (int k = 0; k < D; ++k) {
    from[k] = layout.plane(k);
    to[k] = sums.plane(k);
    row.position[k] = simd::broadcast(from[k][i]);
  }
  const auto add = [&](int j, f32x8 c) __attribute__((always_inline)) {
    for (int k = 0; k < D; ++k) {
      const f32x8 force = c * difference[k];
      row.sum[k] += force;
      simd::store(to[k] + j, simd::load(to[k] + j) - force);
    }
  };
  const auto add_some = [&](int j) {
    const f32x8 c = coefficient(j, find_squared_distance<D>(row.position, from, j, difference));
    add(j, find_later(i, j, n) ? c : simd::broadcast(0.0f));
  };
  add_some(block);
  for (int j = block + simd::lanes; j < full; j += simd::lanes) {
    add(j, coefficient(j, find_squared_distance<D>(row.position, from, j, difference)));
  }
  if (full < n && block < full) add_some(full);
  for (int k = 0; k < D; ++k) to[k][i] += simd::sum(row.sum[k]);
}

/// Σ_{j > i} e_ij for point i, law.energy_row(i)(j, d²) giving the terms e.
template <int D, class Law>
[[gnu::noinline]] double find_row_energy(const Planes& layout, const Law& law, int i) {
  const auto energy = law.energy_row(i);
  const float* from[D];
  f32x8 position[D], difference[D];
  for (int k = 0; k < D; ++k) {
    from[k] = layout.plane(k);
    position[k] = simd::broadcast(from[k][i]);
  }
  double total = 0;
  for (int j = i / simd::lanes * simd::lanes; j < layout.points; j += simd::lanes) {
    const f32x8 terms = energy(j, find_squared_distance<D>(position, from, j, difference));
    total += simd::sum_in_double(find_later(i, j, layout.points) ? terms : simd::broadcast(0.0f));
  }
  return total;
}

}  // namespace pair_sums
}  // namespace planisphere
