// A layout with each point's coordinates side by side, so that one load fetches a point.
#pragma once

#include "dr/aligned.h"
#include "dr/lanes.h"
#include "dr/planes.h"

namespace planisphere {

/// Points as (x, y) or (x, y, z, 0).
template <int dimensions>
class PackedPoints {
 public:
  static constexpr int floats = dimensions == 2 ? 2 : 4;

  void pack(const Planes& layout) {
    numbers_.resize(static_cast<std::size_t>(layout.stride) * floats);
    for (int i = 0; i < layout.points; ++i) {
      for (int k = 0; k < dimensions; ++k) at(i)[k] = layout.plane(k)[i];
    }
  }

  float* at(int i) { return numbers_.data() + static_cast<std::ptrdiff_t>(i) * floats; }
  const float* at(int i) const { return numbers_.data() + static_cast<std::ptrdiff_t>(i) * floats; }

  /// coordinates[k] ← coordinate k of the points indices[0] … indices[7].
  PLANISPHERE_INLINE void fetch(const int* indices, simd::f32x8 (&coordinates)[dimensions]) const {
    if constexpr (dimensions == 2) {
      simd::fetch_pairs(numbers_.data(), indices, coordinates[0], coordinates[1]);
    } else {
      simd::fetch_fours(numbers_.data(), indices, coordinates[0], coordinates[1], coordinates[2]);
    }
  }

 private:
  AlignedVector<float> numbers_;
};

}  // namespace planisphere
