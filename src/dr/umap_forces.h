// The two forces of UMAP between a point and another, for eight pairs at a time.
#pragma once

#include "base/simd.h"

namespace planisphere {

/// What the forces depend on besides distances. similarity(d) = 1 / (1 + a d^2b), see umap_curve.h.
struct UmapForces {
  float a = 1;
  float b = 1;
  float repulsion = 1;  // γ: weight of the repulsive samples
};

/// No coordinate moves further than this times the learning rate at once (McInnes's umap-learn, `clip`):
/// forces have no bound for small distances.
inline constexpr float longest_umap_move = 4;
/// Added to squared distances in the repulsion, so that it stays finite (2018, section 4.2).
inline constexpr float umap_softening = 1e-3f;

namespace umap_detail {
inline constexpr float least_squared_distance = 1e-30f;  // what log() takes
inline constexpr float largest_power = 1e30f;            // inverse similarities stay inside float32

/// a d^2b = a exp(b log d²).
PLANISPHERE_INLINE simd::f32x8 find_power(const UmapForces& forces, simd::f32x8 squared_distance) {
  const simd::f32x8 power = simd::exp(simd::log(squared_distance) * forces.b) * forces.a;
  return simd::min(power, simd::broadcast(largest_power));
}
}  // namespace umap_detail

/// How a point's own cross entropy falls along the difference (y_i − y_j) if j is a neighbour, by distance:
///   −∂(−log similarity) / ∂y_i = −2 a b d^2(b−1) / (1 + a d^2b) · (y_i − y_j)   (2018, section 3.2).
/// Returns the factor of the difference.
PLANISPHERE_INLINE simd::f32x8 find_umap_pull(const UmapForces& forces, simd::f32x8 squared_distance) {
  squared_distance = simd::max(squared_distance, simd::broadcast(umap_detail::least_squared_distance));
  const simd::f32x8 power = umap_detail::find_power(forces, squared_distance);
  return power * (-2 * forces.b) / ((power + 1.0f) * squared_distance);
}

/// The same if j is no neighbour:
///   −γ ∂(−log(1 − similarity)) / ∂y_i = 2 γ b / ((0.001 + d²) (1 + a d^2b)) · (y_i − y_j), but for the
///   0.001.
PLANISPHERE_INLINE simd::f32x8 find_umap_push(const UmapForces& forces, simd::f32x8 squared_distance) {
  const simd::f32x8 safe = simd::max(squared_distance, simd::broadcast(umap_detail::least_squared_distance));
  const simd::f32x8 power = umap_detail::find_power(forces, safe);
  return (2 * forces.b * forces.repulsion) / ((squared_distance + umap_softening) * (power + 1.0f));
}

}  // namespace planisphere
