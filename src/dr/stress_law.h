// What stress asks of one pair: a force towards its wanted distance, and a cost for missing it.
#pragma once

#include "base/simd.h"
#include "dr/square_root.h"

namespace planisphere {

/// Which distances matter: all alike (Kruskal 1964), or the more the smaller they are (Sammon 1969).
enum class StressKind { metric, sammon };

namespace stress_law {

using simd::f32x8;

inline constexpr float smallest_squared_distance = 1e-30f;  // coincident points feel no force, and no 0 / 0

/// w (1 − d* / d), half the coefficient c in ∂/∂y_i w (d* − d)² = c (y_i − y_j). w = 1, or 1 / d* with d* at
/// least `floor`.
template <StressKind kind>
PLANISPHERE_INLINE f32x8 coefficient(f32x8 target, f32x8 squared_distance, float floor) {
  const f32x8 distance = simd::sqrt(squared_distance + smallest_squared_distance);
  if constexpr (kind == StressKind::metric) return (distance - target) / distance;
  return (distance - target) / (distance * simd::max(target, simd::broadcast(floor)));
}

/// w (d* − d)²
template <StressKind kind>
PLANISPHERE_INLINE f32x8 energy(f32x8 target, f32x8 squared_distance, float floor) {
  const f32x8 misfit = simd::sqrt(squared_distance) - target;
  if constexpr (kind == StressKind::metric) return misfit * misfit;
  return misfit * misfit / simd::max(target, simd::broadcast(floor));
}

}  // namespace stress_law
}  // namespace planisphere
