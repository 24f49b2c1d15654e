// The slow, obvious twins of stress and of the essays' descent: plain loops in double.
#pragma once

#include <algorithm>
#include <cmath>

#include "dr/stress_law.h"
#include "slow_tsne.h"

namespace planisphere::slow {

/// All distances between rows (n × n).
inline Matrix<double> find_distances(MatrixView<const double> points) {
  Matrix<double> distances(points.rows, points.rows);
  for (int i = 0; i < points.rows; ++i) {
    for (int j = 0; j < points.rows; ++j) distances(i, j) = std::sqrt(find_squared_distance(points, i, j));
  }
  return distances;
}

/// Σ_{i<j} w (d* − d)², for Sammon divided by Σ d*; a d* below `floor` weighs as if it were floor.
inline double find_stress(MatrixView<const double> targets, MatrixView<const double> layout, StressKind kind,
                          double floor) {
  double cost = 0, sum = 0;
  for (int i = 0; i < layout.rows; ++i) {
    for (int j = i + 1; j < layout.rows; ++j) {
      const double misfit = targets(i, j) - std::sqrt(find_squared_distance(layout, i, j));
      cost += misfit * misfit / (kind == StressKind::metric ? 1 : std::max(targets(i, j), floor));
      sum += targets(i, j);
    }
  }
  return kind == StressKind::metric ? cost : cost / sum;
}

/// Its gradient: 2 Σ_j w (1 − d* / d) (y_i − y_j).
inline Matrix<double> find_stress_gradient(MatrixView<const double> targets, MatrixView<const double> layout,
                                           StressKind kind, double floor) {
  Matrix<double> gradient(layout.rows, layout.cols);
  double sum = 0;
  for (int i = 0; i < layout.rows; ++i) {
    for (int j = 0; j < layout.rows; ++j) {
      if (i == j) continue;
      const double weight = kind == StressKind::metric ? 1 : 1 / std::max(targets(i, j), floor);
      const double force = 2 * weight * (1 - targets(i, j) / std::sqrt(find_squared_distance(layout, i, j)));
      for (int k = 0; k < layout.cols; ++k) gradient(i, k) += force * (layout(i, k) - layout(j, k));
      sum += targets(i, j) / 2;
    }
  }
  if (kind == StressKind::sammon) {
    for (double& slope : gradient.flat()) slope /= sum;
  }
  return gradient;
}

/// momentum ← μ momentum + (1 − μ) g / ‖g‖; layout ← layout − step · momentum.
inline void take_unit_step(MatrixView<const double> gradient, double step, double mu,
                           MatrixView<double> momentum, MatrixView<double> layout) {
  double squares = 0;
  for (const double slope : gradient.flat()) squares += slope * slope;
  for (std::size_t i = 0; i < gradient.size(); ++i) {
    double& speed = momentum.flat()[i];
    speed = mu * speed + (1 - mu) * gradient.flat()[i] / std::sqrt(squares);
    layout.flat()[i] -= step * speed;
  }
}

/// ‖found − expected‖ / ‖expected‖
inline double find_relative_difference(MatrixView<const float> found, MatrixView<const double> expected) {
  double difference = 0, size = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    difference += std::pow(static_cast<double>(found.flat()[i]) - expected.flat()[i], 2);
    size += std::pow(expected.flat()[i], 2);
  }
  return std::sqrt(difference / size);
}

}  // namespace planisphere::slow
