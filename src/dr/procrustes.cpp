// Means, cross products, a small decomposition, and what is left over. All in double and in order of the
// points.
#include "dr/procrustes.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <span>

#include "dr/small_svd.h"

namespace planisphere {
namespace {

double finite_or_zero(float number) {
  return std::isfinite(number) ? static_cast<double>(number) : 0;
}

/// A layout around its mean.
struct Centred {
  std::vector<double> mean;
  Matrix<double> points;  // n × d
  double squares = 0;     // Σ ‖point‖²
};

Centred centre(MatrixView<const float> layout) {
  const int n = layout.rows, d = layout.cols;
  Centred centred{std::vector<double>(static_cast<std::size_t>(d)), Matrix<double>(n, d), 0};
  for (int i = 0; i < n; ++i) {
    for (int k = 0; k < d; ++k) centred.mean[static_cast<std::size_t>(k)] += finite_or_zero(layout(i, k)) / n;
  }
  for (int i = 0; i < n; ++i) {
    for (int k = 0; k < d; ++k) {
      const double offset = finite_or_zero(layout(i, k)) - centred.mean[static_cast<std::size_t>(k)];
      centred.points(i, k) = offset;
      centred.squares += offset * offset;
    }
  }
  return centred;
}

// fromᵀ · to
Matrix<double> find_cross_products(const Centred& from, const Centred& to) {
  const int d = from.points.cols();
  Matrix<double> products(d, d);
  for (int i = 0; i < from.points.rows(); ++i) {
    for (int j = 0; j < d; ++j) {
      for (int k = 0; k < d; ++k) products(j, k) += from.points(i, j) * to.points(i, k);
    }
  }
  return products;
}

double find_determinant(Matrix<double> matrix) {
  const int d = matrix.rows();
  double determinant = 1;
  for (int c = 0; c < d; ++c) {
    int pivot = c;
    for (int r = c + 1; r < d; ++r) {
      if (std::abs(matrix(r, c)) > std::abs(matrix(pivot, c))) pivot = r;
    }
    if (matrix(pivot, c) == 0) return 0;
    if (pivot != c) {
      std::swap_ranges(matrix.row(c), matrix.row(c) + d, matrix.row(pivot));
      determinant = -determinant;
    }
    determinant *= matrix(c, c);
    for (int r = c + 1; r < d; ++r) {
      const double share = matrix(r, c) / matrix(c, c);
      for (int k = c; k < d; ++k) matrix(r, k) -= share * matrix(c, k);
    }
  }
  return determinant;
}

// Σ_k sign_k · left_kᵀ right_k, only the last sign being free.
Matrix<double> join(const SmallSvd& svd, double last_sign) {
  const int d = svd.left.rows();
  Matrix<double> rotation(d, d);
  for (int k = 0; k < d; ++k) {
    const double sign = k + 1 == d ? last_sign : 1;
    for (int i = 0; i < d; ++i) {
      for (int j = 0; j < d; ++j) rotation(i, j) += sign * svd.left(k, i) * svd.right(k, j);
    }
  }
  return rotation;
}

void transform(const Procrustes& motion, std::span<const double> offset, std::span<double> moved) {
  const int d = motion.rotation.rows();
  for (int k = 0; k < d; ++k) {
    double sum = 0;
    for (int j = 0; j < d; ++j) sum += offset[static_cast<std::size_t>(j)] * motion.rotation(j, k);
    moved[static_cast<std::size_t>(k)] = motion.scale * sum;
  }
}

// Σ ‖scale · from · rotation − to‖²: summed directly, since the closed form loses small remainders to
// rounding.
double find_misfit(const Procrustes& motion, const Centred& from, const Centred& to) {
  const int d = from.points.cols();
  const std::size_t size = static_cast<std::size_t>(d);
  std::vector<double> moved(size);
  double misfit = 0;
  for (int i = 0; i < from.points.rows(); ++i) {
    transform(motion, {from.points.row(i), size}, moved);
    for (int k = 0; k < d; ++k) {
      const double apart = moved[static_cast<std::size_t>(k)] - to.points(i, k);
      misfit += apart * apart;
    }
  }
  return misfit;
}

}  // namespace

Procrustes find_procrustes(MatrixView<const float> from, MatrixView<const float> to,
                           const ProcrustesOptions& options) {
  assert(from.rows == to.rows && from.cols == to.cols && "two layouts of one shape expected");
  const Centred a = centre(from), b = centre(to);
  const SmallSvd svd = find_small_svd(find_cross_products(a, b));
  const bool mirrors = find_determinant(join(svd, 1)) < 0;
  const double last_sign = mirrors && !options.reflect ? -1 : 1;

  Procrustes motion{join(svd, last_sign), 1, a.mean, b.mean, 0, 0, mirrors && options.reflect};
  double trace = 0;
  for (std::size_t k = 0; k < svd.values.size(); ++k) {
    trace += k + 1 == svd.values.size() ? last_sign * svd.values[k] : svd.values[k];
  }
  if (options.scale && a.squares > 0 && b.squares > 0) motion.scale = trace / a.squares;
  const double misfit = find_misfit(motion, a, b);
  motion.residual = from.rows > 0 ? std::sqrt(misfit / from.rows) : 0;
  motion.relative_residual = misfit > 0 && b.squares > 0 ? std::sqrt(misfit / b.squares) : misfit > 0 ? 1 : 0;
  return motion;
}

void apply_procrustes(const Procrustes& motion, MatrixView<float> layout) {
  const int d = layout.cols;
  assert(d == motion.rotation.rows() && "a layout of as many dimensions as the motion expected");
  std::vector<double> offset(static_cast<std::size_t>(d)), moved(static_cast<std::size_t>(d));
  for (int i = 0; i < layout.rows; ++i) {
    for (int k = 0; k < d; ++k) {
      offset[static_cast<std::size_t>(k)] =
          finite_or_zero(layout(i, k)) - motion.from_mean[static_cast<std::size_t>(k)];
    }
    transform(motion, offset, moved);
    for (int k = 0; k < d; ++k) {
      const std::size_t axis = static_cast<std::size_t>(k);
      layout(i, k) = static_cast<float>(moved[axis] + motion.to_mean[axis]);
    }
  }
}

}  // namespace planisphere
