// Row by row, eight numbers at a time.
#include "learn/activations.h"

#include <algorithm>
#include <cassert>

#include "base/simd.h"

namespace planisphere {
namespace {

using simd::f32x8;

// numbers[0 … count − 1] ← map(numbers), also where fewer than eight are left.
template <class Map>
PLANISPHERE_INLINE void map_row(float* numbers, int count, Map map) {
  int j = 0;
  for (; j + simd::lanes <= count; j += simd::lanes) simd::store(numbers + j, map(simd::load(numbers + j)));
  if (j == count) return;
  float rest[simd::lanes] = {};
  std::copy(numbers + j, numbers + count, rest);
  simd::store(rest, map(simd::load(rest)));
  std::copy(rest, rest + (count - j), numbers + j);
}

PLANISPHERE_INLINE f32x8 sigmoid(f32x8 x) {
  return 1.0f / (1.0f + simd::exp(-x));
}

// The largest is taken off first, so that no power overflows.
void write_softmax(float* row, int count) {
  const float largest = *std::max_element(row, row + count);
  map_row(row, count, [&](f32x8 x) { return simd::exp(x - largest); });
  double sum = 0;
  for (int j = 0; j < count; ++j) sum += static_cast<double>(row[j]);
  const float scale = static_cast<float>(1 / sum);
  for (int j = 0; j < count; ++j) row[j] *= scale;
}

void activate_row(Activation activation, float* row, int count) {
  switch (activation) {
    case Activation::linear:
      return;
    case Activation::sigmoid:
      return map_row(row, count, [](f32x8 x) { return sigmoid(x); });
    case Activation::tanh:
      return map_row(row, count, [](f32x8 x) { return 2.0f * sigmoid(x + x) - 1.0f; });
    case Activation::relu:
      for (int j = 0; j < count; ++j) row[j] = row[j] < 0 ? 0 : row[j];  // NaN stays
      return;
    case Activation::softmax:
      return write_softmax(row, count);
  }
}

}  // namespace

void activate(Activation activation, const float* biases, MatrixView<float> values) {
  for (int i = 0; i < values.rows; ++i) {
    float* const row = values.row(i);
    for (int j = 0; j < values.cols; ++j) row[j] += biases[j];
    activate_row(activation, row, values.cols);
  }
}

void multiply_by_slope(Activation activation, MatrixView<const float> values, MatrixView<float> gradient) {
  assert(activation != Activation::softmax && "softmax has no slope of its own");
  const float* const a = values.data;
  float* const g = gradient.data;
  const std::size_t count = gradient.size();
  if (activation == Activation::sigmoid) {
    for (std::size_t k = 0; k < count; ++k) g[k] *= a[k] * (1 - a[k]);
  } else if (activation == Activation::tanh) {
    for (std::size_t k = 0; k < count; ++k) g[k] *= 1 - a[k] * a[k];
  } else if (activation == Activation::relu) {
    for (std::size_t k = 0; k < count; ++k) g[k] = a[k] > 0 ? g[k] : 0;
  }
}

}  // namespace planisphere
