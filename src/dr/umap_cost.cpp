// Links first, then pairs of any kind.
#include "dr/umap_cost.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "base/parallel.h"
#include "dr/umap_forces.h"
#include "dr/umap_random.h"

namespace planisphere {
namespace {

using simd::f32x8;
using simd::i32x8;
using simd::lanes;

constexpr int points_per_task = 64;
constexpr float least_difference = 1e-4f;  // of a similarity from 1

/// log v and log(1 − v) of point i's similarities to eight others.
struct LogSimilarities {
  f32x8 same, other;
};

// Not inlined: two logarithms and a power at each of its uses would be more to transfer than the cost is
// worth.
template <int dimensions>
[[gnu::noinline]] LogSimilarities compare(const UmapForces& forces, const PackedPoints<dimensions>& points,
                                          int i, const int* others) {
  f32x8 coordinates[dimensions], squared_distance{};
  points.fetch(others, coordinates);
  for (int k = 0; k < dimensions; ++k) {
    const f32x8 difference = points.at(i)[k] - coordinates[k];
    squared_distance += difference * difference;
  }
  squared_distance = simd::max(squared_distance, simd::broadcast(umap_detail::least_squared_distance));
  const f32x8 power = umap_detail::find_power(forces, squared_distance);
  const f32x8 unlike = simd::max(power / (power + 1.0f), simd::broadcast(least_difference));
  return {-simd::log(power + 1.0f), simd::log(unlike)};
}

// x log x, 0 at 0.
[[gnu::noinline]] f32x8 x_log_x(f32x8 x) {
  return x * simd::log(simd::max(x, simd::broadcast(1e-37f)));
}

/// Σ_j w log w + (1 − w) log(1 − w) − w log v + w log(1 − v) over point i's links: the cost but for −log(1 −
/// v), which all pairs have. What only fills up the row has w = 0 and adds nothing.
template <int dimensions>
double sum_links(const SparseAffinities& weights, const UmapForces& forces,
                 const PackedPoints<dimensions>& points, int i) {
  f32x8 sum{};
  for (std::size_t e = weights.begins[i]; e < weights.begins[i + 1]; e += lanes) {
    const f32x8 w = simd::load(&weights.value[e]);
    const LogSimilarities log = compare(forces, points, i, &weights.column[e]);
    sum += x_log_x(w) + x_log_x(1.0f - w) + w * (log.other - log.same);
  }
  return simd::sum_in_double(sum);
}

/// Σ_j −log(1 − v_ij) over all j ≠ i, or its estimate from random j.
template <int dimensions>
double sum_pairs(const UmapForces& forces, const PackedPoints<dimensions>& points, int n, int i,
                 std::uint32_t key) {
  const bool sampled = n > exact_cost_up_to;
  const int looks = sampled ? cost_samples : n;
  const i32x8 numbers = __builtin_convertvector(simd::lane_numbers(), i32x8);
  f32x8 sum{};
  int indices[lanes], counted = 0;
  for (int first = 0; first < looks; first += lanes) {
    i32x8 others = numbers + first;
    if (sampled) {
      u32x8 place;
      std::memcpy(&place, &others, sizeof place);
      others = draw_indices(scramble(place * golden_step + scramble(static_cast<std::uint32_t>(i) + key)), n);
    }
    const i32x8 counts = (others < n) & (others != i);
    others = counts ? others : simd::broadcast(i);
    std::memcpy(indices, &others, sizeof indices);
    sum -= counts ? compare(forces, points, i, indices).other : f32x8{};
    for (int lane = 0; lane < lanes; ++lane) counted -= counts[lane];
  }
  return counted > 0 ? simd::sum_in_double(sum) * (n - 1) / counted : 0;
}

}  // namespace

template <int dimensions>
double find_fuzzy_cross_entropy(const SparseAffinities& weights, const UmapCurve& curve,
                                const PackedPoints<dimensions>& points, std::uint64_t seed) {
  const UmapForces forces{curve.a, curve.b, 1};
  const int n = weights.points(), tasks = (n + points_per_task - 1) / points_per_task;
  const std::uint32_t key = find_epoch_key(seed, 0);
  std::vector<double> parts(tasks);
  parallel_for(tasks, [&](int task) {
    for (int i = task * points_per_task; i < std::min(n, (task + 1) * points_per_task); ++i) {
      parts[task] += sum_links(weights, forces, points, i) + sum_pairs(forces, points, n, i, key);
    }
  });
  double total = 0;
  for (const double part : parts) total += part;
  return total / 2;  // every pair was seen from both ends
}

template double find_fuzzy_cross_entropy(const SparseAffinities&, const UmapCurve&, const PackedPoints<2>&,
                                         std::uint64_t);
template double find_fuzzy_cross_entropy(const SparseAffinities&, const UmapCurve&, const PackedPoints<3>&,
                                         std::uint64_t);

}  // namespace planisphere
