// The slow, obvious twin of exact t-SNE: plain loops in double, one formula a function.
#pragma once

#include <cmath>
#include <limits>

#include "base/matrix.h"

namespace planisphere::slow {

inline double find_squared_distance(MatrixView<const double> points, int i, int j) {
  double sum = 0;
  for (int k = 0; k < points.cols; ++k) sum += (points(i, k) - points(j, k)) * (points(i, k) - points(j, k));
  return sum;
}

inline Matrix<double> in_double(MatrixView<const float> numbers) {
  Matrix<double> copy(numbers.rows, numbers.cols);
  for (std::size_t i = 0; i < copy.size(); ++i) copy.flat()[i] = static_cast<double>(numbers.flat()[i]);
  return copy;
}

/// Entropy, in nats, of row i of a matrix of probabilities.
inline double find_entropy(MatrixView<const double> probabilities, int i) {
  double entropy = 0;
  for (int j = 0; j < probabilities.cols; ++j) {
    const double p = probabilities(i, j);
    if (p > 0) entropy -= p * std::log(p);
  }
  return entropy;
}

/// Row i of p_{j|i} by bisection on β (van der Maaten and Hinton 2008, eq. 1).
inline void write_conditional_row(MatrixView<const double> data, int i, double perplexity,
                                  MatrixView<double> p) {
  double low = 0, high = std::numeric_limits<double>::infinity(), beta = 1;
  for (int trial = 0; trial < 200; ++trial) {
    double sum = 0;
    for (int j = 0; j < data.rows; ++j) {
      p(i, j) = j == i ? 0 : std::exp(-beta * find_squared_distance(data, i, j));
      sum += p(i, j);
    }
    for (int j = 0; j < data.rows; ++j) p(i, j) /= sum;
    (find_entropy(p, i) > std::log(perplexity) ? low : high) = beta;
    beta = std::isinf(high) ? 2 * beta : (low + high) / 2;
  }
}

/// p_ij (2008, section 3.1).
inline Matrix<double> find_affinities(MatrixView<const double> data, double perplexity) {
  const int n = data.rows;
  Matrix<double> conditional(n, n), joint(n, n);
  for (int i = 0; i < n; ++i) write_conditional_row(data, i, perplexity, conditional);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) joint(i, j) = (conditional(i, j) + conditional(j, i)) / (2 * n);
  }
  return joint;
}

/// Z = Σ_{i≠j} 1 / (1 + ‖y_i − y_j‖²).
inline double find_normaliser(MatrixView<const double> layout) {
  double sum = 0;
  for (int i = 0; i < layout.rows; ++i) {
    for (int j = 0; j < layout.rows; ++j) {
      if (i != j) sum += 1 / (1 + find_squared_distance(layout, i, j));
    }
  }
  return sum;
}

/// KL(P‖Q) (2008, eqs. 2 and 4).
inline double find_cost(MatrixView<const double> p, MatrixView<const double> layout) {
  const double normaliser = find_normaliser(layout);
  double cost = 0;
  for (int i = 0; i < layout.rows; ++i) {
    for (int j = 0; j < layout.rows; ++j) {
      if (p(i, j) == 0) continue;
      const double q = 1 / (1 + find_squared_distance(layout, i, j)) / normaliser;
      cost += p(i, j) * std::log(p(i, j) / q);
    }
  }
  return cost;
}

/// 4 Σ_j (exaggeration p_ij − q_ij) (y_i − y_j) / (1 + ‖y_i − y_j‖²) (2008, eq. 5).
inline Matrix<double> find_gradient(MatrixView<const double> p, MatrixView<const double> layout,
                                    double exaggeration) {
  const double normaliser = find_normaliser(layout);
  Matrix<double> gradient(layout.rows, layout.cols);
  for (int i = 0; i < layout.rows; ++i) {
    for (int j = 0; j < layout.rows; ++j) {
      const double similarity = 1 / (1 + find_squared_distance(layout, i, j));
      const double force = 4 * (exaggeration * p(i, j) - similarity / normaliser) * similarity;
      for (int k = 0; k < layout.cols; ++k) gradient(i, k) += force * (layout(i, k) - layout(j, k));
    }
  }
  return gradient;
}

/// Gains, momentum and centring (2008, section 3.4; Jacobs 1988).
struct Descent {
  Matrix<double> velocity, gain;

  void take_step(MatrixView<const double> gradient, double rate, double momentum, MatrixView<double> layout) {
    for (int i = 0; i < layout.rows; ++i) {
      for (int k = 0; k < layout.cols; ++k) {
        const bool uphill = gradient(i, k) * velocity(i, k) > 0;
        gain(i, k) = std::fmax(0.01, uphill ? gain(i, k) * 0.8 : gain(i, k) + 0.2);
        velocity(i, k) = momentum * velocity(i, k) - rate * gain(i, k) * gradient(i, k);
        layout(i, k) += velocity(i, k);
      }
    }
    for (int k = 0; k < layout.cols; ++k) {
      double mean = 0;
      for (int i = 0; i < layout.rows; ++i) mean += layout(i, k) / layout.rows;
      for (int i = 0; i < layout.rows; ++i) layout(i, k) -= mean;
    }
  }
};

}  // namespace planisphere::slow
