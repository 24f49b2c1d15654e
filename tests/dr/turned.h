// Copies of data that differ from it by nothing that distances could tell.
#pragma once

#include <cmath>
#include <vector>

#include "base/matrix.h"
#include "base/random.h"

namespace planisphere::turned {

/// Every two columns turned against each other by a random angle, one after the other.
inline Matrix<float> rotate(const Matrix<float>& data, std::uint64_t seed) {
  Random random(seed);
  Matrix<float> copy = data;
  for (int a = 0; a < data.cols(); ++a) {
    for (int b = a + 1; b < data.cols(); ++b) {
      const float angle = 6.28f * random.uniform(), c = std::cos(angle), s = std::sin(angle);
      for (int i = 0; i < data.rows(); ++i) {
        const float x = copy(i, a), y = copy(i, b);
        copy(i, a) = c * x - s * y;
        copy(i, b) = s * x + c * y;
      }
    }
  }
  return copy;
}

inline Matrix<float> flip(const Matrix<float>& data) {
  Matrix<float> copy = data;
  for (int i = 0; i < data.rows(); ++i) copy(i, 0) = -copy(i, 0);
  return copy;
}

inline Matrix<float> permute(const Matrix<float>& data, std::uint64_t seed) {
  std::vector<int> order;
  for (int j = 0; j < data.cols(); ++j) order.push_back(j);
  Random random(seed);
  shuffle<int>(order, random);
  Matrix<float> copy(data.rows(), data.cols());
  for (int i = 0; i < data.rows(); ++i) {
    for (int j = 0; j < data.cols(); ++j) copy(i, j) = data(i, order[static_cast<std::size_t>(j)]);
  }
  return copy;
}

inline Matrix<float> move_and_scale(const Matrix<float>& data, float by, float scale) {
  Matrix<float> copy = data;
  for (float& number : copy.flat()) number = scale * (number + by);
  return copy;
}

/// All of these.
inline std::vector<Matrix<float>> make_copies(const Matrix<float>& data) {
  return {rotate(data, 1), flip(data), permute(data, 2), move_and_scale(data, 3, 7)};
}

}  // namespace planisphere::turned
