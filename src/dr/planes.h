// A layout turned on its side: first all x, then all y, then all z, so that eight points fit one vector
// register.
#pragma once

#include <algorithm>
#include <cassert>
#include <cmath>
#include <span>

#include "base/matrix.h"
#include "base/simd.h"
#include "dr/aligned.h"

namespace planisphere {

/// `dimensions` planes of `points` floats, each padded with zeros to a whole number of vectors.
struct Planes {
  Planes(int points_, int dimensions_)
      : points(points_),
        dimensions(dimensions_),
        stride((points_ + simd::lanes - 1) / simd::lanes * simd::lanes),
        numbers(static_cast<std::size_t>(stride) * static_cast<std::size_t>(dimensions_)) {}

  float* plane(int k) {
    return numbers.data() + static_cast<std::size_t>(k) * static_cast<std::size_t>(stride);
  }
  const float* plane(int k) const {
    return numbers.data() + static_cast<std::size_t>(k) * static_cast<std::size_t>(stride);
  }

  int points;
  int dimensions;
  int stride;
  AlignedVector<float> numbers;
};

/// No sane layout gets near this; within it, the fourth powers of distances stay inside float32.
inline constexpr float farthest_coordinate = 1e8f;

/// planes ← layout (points × dimensions), coordinates clamped to ±farthest_coordinate and 0 where they are
/// not finite. Point i is row order[i] of the layout, or row i where the order is empty.
inline void write_planes(MatrixView<const float> layout, std::span<const int> order, Planes& planes) {
  assert(layout.rows == planes.points && layout.cols == planes.dimensions && "layout of another shape");
  for (int k = 0; k < planes.dimensions; ++k) {
    float* plane = planes.plane(k);
    for (int i = 0; i < planes.points; ++i) {
      const float coordinate = layout(order.empty() ? i : order[i], k);
      plane[i] = std::isfinite(coordinate) ? std::clamp(coordinate, -farthest_coordinate, farthest_coordinate)
                                           : 0.0f;
    }
  }
}
inline void write_planes(MatrixView<const float> layout, Planes& planes) {
  write_planes(layout, {}, planes);
}

/// layout (points × dimensions) ← planes, the other way round.
inline void write_layout(const Planes& planes, std::span<const int> order, MatrixView<float> layout) {
  assert(layout.rows == planes.points && layout.cols == planes.dimensions && "layout of another shape");
  for (int k = 0; k < planes.dimensions; ++k) {
    const float* plane = planes.plane(k);
    for (int i = 0; i < planes.points; ++i) layout(order.empty() ? i : order[i], k) = plane[i];
  }
}
inline void write_layout(const Planes& planes, MatrixView<float> layout) {
  write_layout(planes, {}, layout);
}

}  // namespace planisphere
