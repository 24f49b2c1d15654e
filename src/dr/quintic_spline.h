// Quintic B-splines: how a point's charge spreads over the six nearest nodes of a grid, and how a field is
// read there.
#pragma once

#include "base/simd.h"

namespace planisphere {

/// Nodes in each direction that a point touches.
inline constexpr int spline_nodes = 6;

/// weights[i] ← B(u + 2 − i) for the nodes i = 0 … 5 that lie at −2 … 3 from the cell's lower node, of points
/// at u ∈ [0, 1) in their cells, and slopes[i] ← dB/du there. B is the centred B-spline of order 6, built up
/// from the linear one by de Boor's recurrence; its derivative is the difference of two splines of order 5
/// (de Boor 1978, chapters IX and X). The weights sum to 1.
PLANISPHERE_INLINE void write_spline(simd::f32x8 u, simd::f32x8 (&weights)[spline_nodes],
                                     simd::f32x8 (&slopes)[spline_nodes]) {
  weights[0] = 1.0f - u;
  weights[1] = u;
  for (int order = 3; order <= spline_nodes; ++order) {
    const float scale = 1.0f / static_cast<float>(order - 1);
    if (order == spline_nodes) {
      slopes[0] = -weights[0];
      for (int i = 1; i < order - 1; ++i) slopes[i] = weights[i - 1] - weights[i];
      slopes[order - 1] = weights[order - 2];
    }
    weights[order - 1] = u * weights[order - 2] * scale;
    for (int i = order - 2; i > 0; --i) {
      const simd::f32x8 from_left = (u + static_cast<float>(order - 1 - i)) * weights[i - 1];
      const simd::f32x8 from_right = (static_cast<float>(1 + i) - u) * weights[i];
      weights[i] = (from_left + from_right) * scale;
    }
    weights[0] = (1.0f - u) * weights[0] * scale;
  }
}

}  // namespace planisphere
