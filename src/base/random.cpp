// The distributions of Random.
#include "base/random.h"

#include <cassert>
#include <cmath>

#include "base/simd.h"

namespace planisphere {

int Random::below(int bound) {
  assert(bound > 0 && "below() needs a positive bound");
  return static_cast<int>(engine_(static_cast<std::uint32_t>(bound)));
}

float Random::normal() {
  if (has_spare_) {
    has_spare_ = false;
    return spare_;
  }
  float u = 0, v = 0, squared_radius = 0;
  do {
    u = 2 * uniform() - 1;
    v = 2 * uniform() - 1;
    squared_radius = u * u + v * v;
  } while (squared_radius >= 1 || squared_radius == 0);
  const float scale = std::sqrt(-2 * simd::log(simd::broadcast(squared_radius))[0] / squared_radius);
  spare_ = v * scale;
  has_spare_ = true;
  return u * scale;
}

}  // namespace planisphere
