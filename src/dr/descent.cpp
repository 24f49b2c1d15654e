// The update of velocities, gains and positions, eight coordinates at a time.
#include "dr/descent.h"

#include <algorithm>

namespace planisphere {
namespace {

using simd::f32x8;
using simd::i32x8;

constexpr float least_gain = 0.01f;

}  // namespace

Descent::Descent(int points, int dimensions) : velocity_(points, dimensions), gain_(points, dimensions) {
  reset();
}

void Descent::reset() {
  std::fill(velocity_.numbers.begin(), velocity_.numbers.end(), 0.0f);
  std::fill(gain_.numbers.begin(), gain_.numbers.end(), 1.0f);
}

void Descent::take_step(const Planes& gradient, float learning_rate, float momentum, Planes& layout) {
  const f32x8 zero{}, limit = simd::broadcast(farthest_coordinate);
  for (std::size_t i = 0; i < layout.numbers.size(); i += simd::lanes) {
    const f32x8 slope = simd::load(&gradient.numbers[i]);
    f32x8 velocity = simd::load(&velocity_.numbers[i]), gain = simd::load(&gain_.numbers[i]);
    // By signs and not by a product, which underflows when both are small.
    const i32x8 uphill = ((slope > zero) & (velocity > zero)) | ((slope < zero) & (velocity < zero));
    gain = simd::max(uphill ? gain * 0.8f : gain + 0.2f, simd::broadcast(least_gain));
    velocity = velocity * momentum - gain * slope * learning_rate;
    const f32x8 position = simd::load(&layout.numbers[i]) + velocity;
    simd::store(&velocity_.numbers[i], velocity);
    simd::store(&gain_.numbers[i], gain);
    // Keeps a layout finite under a huge learning rate, so that it comes back when the reader moves the
    // slider back.
    simd::store(&layout.numbers[i], simd::min(simd::max(position, -limit), limit));
  }
  centre(layout);
}

void centre(Planes& layout) {
  for (int k = 0; k < layout.dimensions; ++k) {
    float* const plane = layout.plane(k);
    double sum = 0;
    for (int i = 0; i < layout.stride; i += simd::lanes) sum += simd::sum_in_double(simd::load(plane + i));
    const float mean = layout.points > 0 ? static_cast<float>(sum / layout.points) : 0.0f;
    for (int i = 0; i < layout.points; ++i) plane[i] -= mean;
  }
}

}  // namespace planisphere
