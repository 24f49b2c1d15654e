// The small eigen-solver against what defines eigenvectors.
#include "dr/eigen_symmetric.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "base/random.h"

using namespace planisphere;

namespace {

Matrix<double> make_symmetric(int n) {
  Random random(static_cast<std::uint64_t>(n));
  Matrix<double> matrix(n, n);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j <= i; ++j) matrix(i, j) = matrix(j, i) = static_cast<double>(random.normal());
  }
  return matrix;
}

// The largest entry of A v − λ v over all pairs.
double find_worst_residual(const Matrix<double>& a, const SymmetricEigen& eigen) {
  double worst = 0;
  for (int i = 0; i < a.rows(); ++i) {
    for (int row = 0; row < a.rows(); ++row) {
      double residual = -eigen.values[static_cast<std::size_t>(i)] * eigen.vectors(i, row);
      for (int k = 0; k < a.rows(); ++k) residual += a(row, k) * eigen.vectors(i, k);
      worst = std::max(worst, std::fabs(residual));
    }
  }
  return worst;
}

double find_worst_orthonormality_error(const Matrix<double>& v) {
  double worst = 0;
  for (int i = 0; i < v.rows(); ++i) {
    for (int j = 0; j <= i; ++j) {
      double product = i == j ? -1 : 0;
      for (int k = 0; k < v.cols(); ++k) product += v(i, k) * v(j, k);
      worst = std::max(worst, std::fabs(product));
    }
  }
  return worst;
}

void check(const Matrix<double>& matrix) {
  const SymmetricEigen eigen = find_symmetric_eigen(matrix);
  CHECK(find_worst_residual(matrix, eigen) <
        1e-12 * std::max(1.0, std::fabs(eigen.values.front())) * matrix.rows());
  CHECK(find_worst_orthonormality_error(eigen.vectors) < 1e-13 * matrix.rows());
  CHECK(std::is_sorted(eigen.values.rbegin(), eigen.values.rend()));
}

}  // namespace

TEST_CASE("eigenvectors are orthonormal and stretched by their eigenvalues") {
  for (const int n : {1, 2, 3, 5, 40, 120}) check(make_symmetric(n));
}

TEST_CASE("eigenvalues of a known matrix are found") {
  Matrix<double> matrix(2, 2);
  matrix(0, 0) = matrix(1, 1) = 2;
  matrix(1, 0) = matrix(0, 1) = 1;
  const SymmetricEigen eigen = find_symmetric_eigen(matrix);
  CHECK(eigen.values[0] == doctest::Approx(3));
  CHECK(eigen.values[1] == doctest::Approx(1));
  CHECK(std::fabs(eigen.vectors(0, 0)) == doctest::Approx(std::sqrt(0.5)));
}

TEST_CASE("zero, diagonal, repeated and one-dimensional spectra are no exception") {
  Matrix<double> zero(6, 6), diagonal(6, 6), rank_one(9, 9);
  for (int i = 0; i < 6; ++i) diagonal(i, i) = i / 2;
  for (int i = 0; i < 9; ++i) {
    for (int j = 0; j < 9; ++j) rank_one(i, j) = (i + 1) * (j + 1);
  }
  check(zero);
  check(diagonal);
  check(rank_one);
  CHECK(find_symmetric_eigen(rank_one).values[0] == doctest::Approx(285));
}

TEST_CASE("eigenvalues over thirty orders of magnitude keep the residual small") {
  Matrix<double> graded(12, 12);
  for (int i = 0; i < 12; ++i) {
    for (int j = 0; j < 12; ++j) graded(i, j) = std::pow(10.0, -(i + j) * 1.5);
  }
  check(graded);
}

TEST_CASE("an empty matrix has no eigenvalues") {
  CHECK(find_symmetric_eigen(Matrix<double>(0, 0)).values.empty());
}
