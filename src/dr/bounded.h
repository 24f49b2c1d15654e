// Options as the formulas can bear them.
#pragma once

#include <algorithm>

namespace planisphere {

/// The number if it lies in [least, most], else the nearer end; NaN becomes `least`.
inline float bounded(float number, float least, float most) {
  return number > least ? std::min(number, most) : least;
}

}  // namespace planisphere
