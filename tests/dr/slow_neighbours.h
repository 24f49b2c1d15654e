// The slow, obvious twins of the neighbour search and of the sums over all pairs of a layout.
#pragma once

#include <algorithm>
#include <vector>

#include "base/matrix.h"
#include "base/random.h"
#include "dr/neighbours.h"
#include "dr/planes.h"

namespace planisphere::slow {

/// All other points, nearest first, ties by index; distances summed in float in the order of the dimensions.
inline Neighbours find_neighbours(MatrixView<const float> data, int k) {
  Neighbours found{Matrix<int>(data.rows, k), Matrix<float>(data.rows, k)};
  for (int i = 0; i < data.rows; ++i) {
    std::vector<std::pair<float, int>> others;
    for (int j = 0; j < data.rows; ++j) {
      float sum = 0;
      for (int d = 0; d < data.cols; ++d) sum += (data(i, d) - data(j, d)) * (data(i, d) - data(j, d));
      if (j != i) others.emplace_back(sum, j);
    }
    std::sort(others.begin(), others.end());
    for (int r = 0; r < k; ++r) {
      found.squared_distance(i, r) = others[r].first;
      found.index(i, r) = others[r].second;
    }
  }
  return found;
}

/// Σ_j q̃² (y_i − y_j) for each point and Z = Σ_{i≠j} q̃, q̃ = 1 / (1 + ‖y_i − y_j‖²), in double.
struct Repulsion {
  Matrix<double> forces;
  double normaliser = 0;
};

inline Repulsion find_repulsion(MatrixView<const float> layout) {
  Repulsion result{Matrix<double>(layout.rows, layout.cols)};
  for (int i = 0; i < layout.rows; ++i) {
    for (int j = 0; j < layout.rows; ++j) {
      double difference[3], sum = 1;
      for (int k = 0; k < layout.cols; ++k) {
        difference[k] = static_cast<double>(layout(i, k)) - static_cast<double>(layout(j, k));
        sum += difference[k] * difference[k];
      }
      for (int k = 0; k < layout.cols; ++k) result.forces(i, k) += difference[k] / (sum * sum);
      if (i != j) result.normaliser += 1 / sum;
    }
  }
  return result;
}

/// Root mean square of the forces' errors over that of the forces.
inline double find_relative_error(const Planes& forces, const Matrix<double>& truth) {
  double error = 0, size = 0;
  for (int i = 0; i < truth.rows(); ++i) {
    for (int k = 0; k < truth.cols(); ++k) {
      const double difference = static_cast<double>(forces.plane(k)[i]) - truth(i, k);
      error += difference * difference;
      size += truth(i, k) * truth(i, k);
    }
  }
  return size > 0 ? std::sqrt(error / size) : std::sqrt(error);
}

/// Something like a finished map of n points: round clusters of about one point to the unit of area.
inline Matrix<float> make_map(int n, int dimensions, std::uint64_t seed = 1) {
  constexpr int clusters = 7;
  Random random(seed);
  Matrix<float> centres(clusters, dimensions), map(n, dimensions);
  for (float& number : centres.flat()) number = 25 * random.normal();
  for (int i = 0; i < n; ++i) {
    for (int k = 0; k < dimensions; ++k) map(i, k) = centres(i % clusters, k) + 6 * random.normal();
  }
  return map;
}

}  // namespace planisphere::slow
