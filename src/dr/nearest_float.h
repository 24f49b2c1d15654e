// Large doubles as float32.
#pragma once

#include <algorithm>
#include <limits>

namespace planisphere {

/// The float32 next to a number; one beyond its range becomes its largest.
inline float nearest_float(double number) {
  constexpr double largest = std::numeric_limits<float>::max();
  return static_cast<float>(std::clamp(number, -largest, largest));
}

}  // namespace planisphere
