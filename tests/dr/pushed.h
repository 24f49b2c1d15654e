// What repulsion from grids, transforms and trees comes to, beside the plain sum over all pairs.
#pragma once

#include <cmath>
#include <vector>

#include "slow_neighbours.h"

namespace planisphere::slow {

struct Outcome {
  Planes forces;
  double normaliser;
};

template <class Method>
Outcome push(Method&& method, const Matrix<float>& map) {
  Planes layout(map.rows(), map.cols());
  write_planes(map, layout);
  Outcome outcome{Planes(map.rows(), map.cols()), 0};
  outcome.normaliser = method.write_forces(layout, outcome.forces);
  return outcome;
}

inline bool is_finite(const Outcome& outcome) {
  for (const float number : outcome.forces.numbers) {
    if (!std::isfinite(number)) return false;
  }
  return std::isfinite(outcome.normaliser);
}

struct Errors {
  double force, normaliser;
};

template <class Method>
Errors find_errors(Method&& method, const Matrix<float>& map) {
  const Repulsion truth = find_repulsion(map);
  const Outcome outcome = push(method, map);
  return {find_relative_error(outcome.forces, truth.forces),
          std::abs(outcome.normaliser / truth.normaliser - 1)};
}

inline Matrix<float> scaled(Matrix<float> map, float factor) {
  for (float& number : map.flat()) number *= factor;
  return map;
}

/// Layouts that no map should have; all are finite.
inline std::vector<Matrix<float>> make_hostile_layouts(int dimensions) {
  std::vector<Matrix<float>> layouts;
  for (const int n : {0, 1, 2, 3, 5, 17}) layouts.push_back(make_map(n, dimensions));
  layouts.push_back(Matrix<float>(100, dimensions));
  for (const float scale : {1e-30f, 1e-4f, 30.0f, 1e6f}) {
    layouts.push_back(scaled(make_map(300, dimensions), scale));
  }
  Matrix<float> outlier = make_map(300, dimensions), line(300, dimensions), corners(40, dimensions);
  outlier(7, 1) = farthest_coordinate;
  for (int i = 0; i < 300; ++i) line(i, 0) = static_cast<float>(i);
  for (int i = 0; i < 40; ++i) {
    for (int k = 0; k < dimensions; ++k)
      corners(i, k) = i >> k & 1 ? farthest_coordinate : -farthest_coordinate;
  }
  layouts.insert(layouts.end(), {outlier, line, corners});
  return layouts;
}

}  // namespace planisphere::slow
