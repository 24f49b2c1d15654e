// The norm in double and in order; the update eight coordinates at a time.
#include "dr/unit_descent.h"

#include <algorithm>
#include <cmath>

namespace planisphere {
namespace {

using simd::f32x8;

double find_norm(const Planes& gradient) {
  double squares = 0;
  for (const float slope : gradient.numbers)
    squares += static_cast<double>(slope) * static_cast<double>(slope);
  return std::sqrt(squares);
}

}  // namespace

float find_step_for(int n, float step_for_1000) {
  return step_for_1000 * std::sqrt(static_cast<float>(n) / 1000);
}

void UnitDescent::reset() {
  std::fill(momentum_.numbers.begin(), momentum_.numbers.end(), 0.0f);
}

void UnitDescent::take_step(const Planes& gradient, float step, float mu, Planes& layout) {
  const double norm = find_norm(gradient);
  const float share = norm > 0 ? static_cast<float>((1 - static_cast<double>(mu)) / norm) : 0.0f;
  // A norm so small that its inverse is infinite is rounding noise.
  const float scale = std::isfinite(share) ? share : 0.0f;
  const f32x8 limit = simd::broadcast(farthest_coordinate);
  for (std::size_t i = 0; i < layout.numbers.size(); i += simd::lanes) {
    const f32x8 momentum = simd::load(&momentum_.numbers[i]) * mu + simd::load(&gradient.numbers[i]) * scale;
    const f32x8 position = simd::load(&layout.numbers[i]) - momentum * step;
    simd::store(&momentum_.numbers[i], momentum);
    simd::store(&layout.numbers[i], simd::min(simd::max(position, -limit), limit));
  }
}

}  // namespace planisphere
