// Networks and points for tests.
#pragma once

#include <cmath>
#include <vector>

#include "base/random.h"
#include "learn/convolution.h"
#include "learn/trainer.h"

namespace planisphere::small {

struct Points {
  Matrix<float> inputs;
  std::vector<int> labels;
};

inline Points make_noise(int n, int size, int classes, std::uint64_t seed = 1) {
  Random random(seed);
  Points points{Matrix<float>(n, size), {}};
  for (float& number : points.inputs.flat()) number = random.normal();
  for (int i = 0; i < n; ++i) points.labels.push_back(i % classes);
  return points;
}

/// Two parabolas, one above the other: no straight line parts them.
inline Points make_curves(int n) {
  Points points{Matrix<float>(n, 2), {}};
  for (int i = 0; i < n; ++i) {
    const float x = -1 + 2 * static_cast<float>(i / 2) / static_cast<float>(n / 2 - 1);
    points.inputs(i, 0) = x;
    points.inputs(i, 1) = i % 2 == 0 ? 0.6f * x * x : 0.6f * x * x - 0.4f;
    points.labels.push_back(i % 2);
  }
  return points;
}

inline Layer dense(int width, Activation activation) {
  return {LayerKind::dense, width, activation};
}

inline TrainingOptions classifier(int size, std::vector<Layer> layers) {
  return {.network = {{1, 1, size}, std::move(layers)}};
}

}  // namespace planisphere::small
