// One pass over the list of pairs, eight of a point's neighbours at a time.
#include "dr/attraction.h"

#include <cassert>

#include "base/parallel.h"

namespace planisphere {
namespace {

using simd::f32x8;

constexpr int rows_per_task = 256;

/// The differences between point i, in all lanes, and eight neighbours; returns 1 + ‖y_i − y_j‖² = 1 / q̃.
template <int dimensions>
PLANISPHERE_INLINE f32x8 find_differences(const PackedPoints<dimensions>& points, const float* own,
                                          const int* columns, f32x8 (&differences)[dimensions]) {
  f32x8 others[dimensions];
  points.fetch(columns, others);
  f32x8 sum = simd::broadcast(1.0f);
  for (int k = 0; k < dimensions; ++k) {
    differences[k] = own[k] - others[k];
    sum += differences[k] * differences[k];
  }
  return sum;
}

template <int dimensions>
void pull_rows(const SparseAffinities& affinities, const PackedPoints<dimensions>& points, int begin, int end,
               Planes& forces) {
  for (int i = begin; i < end; ++i) {
    f32x8 pull[dimensions] = {};
    for (std::size_t e = affinities.begins[i]; e < affinities.begins[i + 1]; e += simd::lanes) {
      f32x8 differences[dimensions];
      const f32x8 inverse = find_differences(points, points.at(i), &affinities.column[e], differences);
      const f32x8 weight = simd::load(&affinities.value[e]) / inverse;
      for (int k = 0; k < dimensions; ++k) pull[k] += weight * differences[k];
    }
    for (int k = 0; k < dimensions; ++k) forces.plane(k)[i] = simd::sum(pull[k]);
  }
}

/// Σ p (log p + log(1 + d²)) over some rows; entries that only fill up a row have p = 0 and add nothing.
template <int dimensions>
double sum_log_ratios(const SparseAffinities& affinities, const PackedPoints<dimensions>& points, int begin,
                      int end) {
  const f32x8 least = simd::broadcast(1e-37f);  // the smallest number that log takes
  double total = 0;
  for (int i = begin; i < end; ++i) {
    f32x8 sum{};
    for (std::size_t e = affinities.begins[i]; e < affinities.begins[i + 1]; e += simd::lanes) {
      f32x8 differences[dimensions];
      const f32x8 inverse = find_differences(points, points.at(i), &affinities.column[e], differences);
      const f32x8 p = simd::load(&affinities.value[e]);
      sum += p * (simd::log(simd::max(p, least)) + simd::log(inverse));
    }
    total += simd::sum_in_double(sum);
  }
  return total;
}

}  // namespace

template <int dimensions>
void write_attraction(const SparseAffinities& affinities, const PackedPoints<dimensions>& points,
                      Planes& forces) {
  assert(forces.dimensions == dimensions && forces.points == affinities.points() &&
         "forces of another shape");
  parallel_stretches(affinities.points(), rows_per_task,
                     [&](int begin, int end) { pull_rows(affinities, points, begin, end, forces); });
}

template <int dimensions>
double find_kl_divergence(const SparseAffinities& affinities, const PackedPoints<dimensions>& points,
                          double normaliser) {
  const int n = affinities.points();
  std::vector<double> parts(count_stretches(n, rows_per_task));
  parallel_stretches(n, rows_per_task, [&](int begin, int end) {
    parts[begin / rows_per_task] = sum_log_ratios(affinities, points, begin, end);
  });
  double total = 0, mass = 0;
  for (const double part : parts) total += part;
  for (const float p : affinities.value) mass += static_cast<double>(p);
  return total + mass * static_cast<double>(simd::log(simd::broadcast(static_cast<float>(normaliser)))[0]);
}

template void write_attraction(const SparseAffinities&, const PackedPoints<2>&, Planes&);
template void write_attraction(const SparseAffinities&, const PackedPoints<3>&, Planes&);
template double find_kl_divergence(const SparseAffinities&, const PackedPoints<2>&, double);
template double find_kl_divergence(const SparseAffinities&, const PackedPoints<3>&, double);

}  // namespace planisphere
