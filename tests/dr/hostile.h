// Numbers that spoil every sum, and whether they have.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/matrix.h"

namespace planisphere {

inline constexpr float infinity = std::numeric_limits<float>::infinity();
inline constexpr float nan_value = std::numeric_limits<float>::quiet_NaN();

inline bool all_finite(MatrixView<const float> numbers) {
  return std::all_of(numbers.flat().begin(), numbers.flat().end(), [](float x) { return std::isfinite(x); });
}

}  // namespace planisphere
