// PCA by way of the smaller of two problems: all eigenvectors of a small Gram matrix, or the leading ones of
// a large covariance that is never formed.
#include "dr/pca.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/parallel.h"
#include "base/simd.h"
#include "dr/covariance_product.h"
#include "dr/eigen_symmetric.h"
#include "dr/leading_eigenvectors.h"
#include "dr/nearest_float.h"
#include "dr/padded_rows.h"

namespace planisphere {
namespace {

constexpr std::uint64_t krylov_seed = 1;  // of the random start; its choice does not show

std::vector<double> find_mean(MatrixView<const float> data) {
  std::vector<double> mean(static_cast<std::size_t>(data.cols));
  std::vector<int> count(mean.size());
  for (int i = 0; i < data.rows; ++i) {
    const float* const row = data.row(i);
    for (std::size_t k = 0; k < mean.size(); ++k) {
      const bool counts = std::isfinite(row[k]);
      mean[k] += counts ? static_cast<double>(row[k]) : 0;
      count[k] += counts;
    }
  }
  for (std::size_t k = 0; k < mean.size(); ++k) mean[k] /= std::max(1, count[k]);
  return mean;
}

double sum_of_squares(const PaddedRows& rows) {
  double total = 0;
  for (int i = 0; i < rows.rows; ++i) {
    simd::f32x8 sum{};
    for (int k = 0; k < rows.stride; k += simd::lanes)
      sum += simd::load(rows.row(i) + k) * simd::load(rows.row(i) + k);
    total += simd::sum_in_double(sum);
  }
  return total;
}

// All products of rows: rows · rowsᵀ, of which only the lower triangle is filled.
Matrix<double> build_gram(const PaddedRows& rows, int count) {
  Matrix<double> gram(count, count);
  const int blocks = (count + block_side - 1) / block_side;
  parallel_for(blocks * blocks, [&](int pair) {
    const int a = pair / blocks * block_side, b = pair % blocks * block_side;
    if (b > a) return;
    double block[block_side * block_side];
    write_products(rows, a, b, block);
    for (int i = a; i < std::min(a + block_side, count); ++i) {
      for (int j = b; j < std::min(b + block_side, count); ++j)
        gram(i, j) = block[(i - a) * block_side + (j - b)];
    }
  });
  return gram;
}

// Eigenvalues of AᵀA for the centred rows A, and its eigenvectors: k rows, not yet of unit length.
struct Directions {
  std::vector<double> values;
  Matrix<double> vectors;
};

// d ≤ n: the eigenvectors of AᵀA (d × d).
Directions find_from_columns(MatrixView<const float> data, std::span<const double> mean, double unit, int k) {
  const SymmetricEigen eigen = find_symmetric_eigen(build_gram(pad_columns(data, mean, unit), data.cols));
  Directions found{{eigen.values.begin(), eigen.values.begin() + k}, Matrix<double>(k, data.cols)};
  std::copy_n(eigen.vectors.data(), found.vectors.size(), found.vectors.data());
  return found;
}

// n < d: if A Aᵀ u = λ u then Aᵀ u is an eigenvector of AᵀA with the same λ.
Directions find_from_rows(const PaddedRows& rows, int n, int d, int k) {
  const SymmetricEigen eigen = find_symmetric_eigen(build_gram(rows, n));
  Directions found{{eigen.values.begin(), eigen.values.begin() + k}, Matrix<double>(k, d)};
  for (int i = 0; i < k; ++i) {
    for (int row = 0; row < n; ++row) {
      const double weight = eigen.vectors(i, row);
      for (int j = 0; j < d; ++j) found.vectors(i, j) += weight * static_cast<double>(rows.row(row)[j]);
    }
  }
  return found;
}

Directions find_by_krylov(const PaddedRows& rows, int d, int k) {
  const LeadingEigenvectors leading = find_leading_eigenvectors(
      rows.stride, k, krylov_seed, [&](MatrixView<const float> vectors, MatrixView<float> images) {
        write_covariance_product(rows, vectors, images);
      });
  Directions found{leading.values, Matrix<double>(k, d)};
  for (int i = 0; i < k; ++i) std::copy_n(leading.vectors.row(i), d, found.vectors.row(i));
  return found;
}

double length_of(std::span<const double> v) {
  double squares = 0;
  for (const double entry : v) squares += entry * entry;
  return std::sqrt(squares);
}

// Takes the directions before row i out of it, twice, and makes it of length 1; false if nothing is left.
bool make_orthonormal(Matrix<double>& vectors, int i) {
  const std::span<double> v = {vectors.row(i), static_cast<std::size_t>(vectors.cols())};
  for (int pass = 0; pass < 2; ++pass) {
    const double before = length_of(v);
    if (!(before > 0)) return false;
    for (double& entry : v) entry /= before;
    for (int other = 0; other < i; ++other) {
      const double* const u = vectors.row(other);
      double product = 0;
      for (std::size_t j = 0; j < v.size(); ++j) product += u[j] * v[j];
      for (std::size_t j = 0; j < v.size(); ++j) v[j] -= product * u[j];
    }
  }
  const double after = length_of(v);
  if (after < 0.5) return false;
  for (double& entry : v) entry /= after;
  return true;
}

// Directions without variance are noise, or zero: any that is orthogonal to the others will do.
void complete_basis(Matrix<double>& vectors) {
  int axis = 0;
  for (int i = 0; i < vectors.rows(); ++i) {
    while (!make_orthonormal(vectors, i)) {
      std::fill_n(vectors.row(i), vectors.cols(), 0.0);
      vectors(i, axis++ % vectors.cols()) = 1;
    }
  }
}

void write_component(std::span<const double> direction, float* component) {
  double largest = 0;
  for (const double entry : direction) largest = std::fabs(entry) > std::fabs(largest) ? entry : largest;
  const double sign = largest < 0 ? -1 : 1;
  for (std::size_t j = 0; j < direction.size(); ++j) component[j] = static_cast<float>(sign * direction[j]);
}

}  // namespace

Pca find_pca(MatrixView<const float> data, int k) {
  const int n = data.rows, d = data.cols;
  assert(k >= 0 && k <= std::min(n, d) && "more components than the data can have");
  const std::vector<double> mean = find_mean(data);
  const double unit = find_unit(data), square = unit * unit / std::max(1, n - 1);
  const PaddedRows rows = pad_rows(data, mean, unit);
  Pca pca{Matrix<float>(k, d), {mean.begin(), mean.end()}, {}, sum_of_squares(rows) * square};
  if (k == 0) return pca;

  const bool small = std::min(n, d) <= smallest_krylov_size(k);
  Directions found = !small   ? find_by_krylov(rows, d, k)
                     : d <= n ? find_from_columns(data, mean, unit, k)
                              : find_from_rows(rows, n, d, k);
  complete_basis(found.vectors);
  for (int i = 0; i < k; ++i) {
    pca.variances.push_back(std::max(0.0, found.values[static_cast<std::size_t>(i)]) * square);
    write_component({found.vectors.row(i), static_cast<std::size_t>(d)}, pca.components.row(i));
  }
  return pca;
}

void write_pca_scores(const Pca& pca, MatrixView<const float> data, MatrixView<float> scores) {
  const int k = pca.components.rows();
  assert(scores.rows == data.rows && scores.cols == k && "n × k expected");
  const std::vector<double> mean(pca.mean.begin(), pca.mean.end());
  const double unit = find_unit(data);
  const PaddedRows rows = pad_rows(data, mean, unit), components = pad_rows(pca.components, {}, 1);
  for (int i = 0; i < data.rows; ++i) {
    for (int c = 0; c < k; ++c) {
      simd::f32x8 sum{};
      for (int j = 0; j < rows.stride; j += simd::lanes) {
        sum += simd::load(rows.row(i) + j) * simd::load(components.row(c) + j);
      }
      scores(i, c) = nearest_float(unit * simd::sum(sum));
    }
  }
}

}  // namespace planisphere
