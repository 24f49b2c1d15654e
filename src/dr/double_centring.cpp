// Row means, then products; eigenvectors in full for small tables and by block Krylov for large ones.
#include "dr/double_centring.h"

#include <algorithm>
#include <cmath>

#include "base/parallel.h"
#include "base/simd.h"
#include "dr/eigen_symmetric.h"
#include "dr/leading_eigenvectors.h"

namespace planisphere {
namespace {

using simd::f32x8;

constexpr int rows_per_task = 32;
constexpr int stretch = 512;  // floats summed in float32 before the sum moves on to double
constexpr int vectors_at_once = 4;

// products[v] ← row · vectors.row(first + v), so that the row is read once for four vectors.
void multiply_row(const float* row, MatrixView<const float> vectors, int first,
                  double (&products)[vectors_at_once]) {
  const float* of[vectors_at_once];
  for (int v = 0; v < vectors_at_once; ++v) of[v] = vectors.row(std::min(first + v, vectors.rows - 1));
  std::fill_n(products, vectors_at_once, 0.0);
  for (int from = 0; from < vectors.cols; from += stretch) {
    f32x8 sums[vectors_at_once] = {};
    for (int j = from; j < std::min(from + stretch, vectors.cols); j += simd::lanes) {
      const f32x8 entries = simd::load(row + j);
      for (int v = 0; v < vectors_at_once; ++v) sums[v] += entries * simd::load(of[v] + j);
    }
    for (int v = 0; v < vectors_at_once; ++v) products[v] += simd::sum_in_double(sums[v]);
  }
}

// images ← vectors · matrix for a symmetric matrix.
void multiply(const Matrix<float>& matrix, MatrixView<const float> vectors, MatrixView<float> images) {
  parallel_stretches(matrix.rows(), rows_per_task, [&](int first, int end) {
    double products[vectors_at_once];
    for (int i = first; i < end; ++i) {
      for (int v = 0; v < vectors.rows; v += vectors_at_once) {
        multiply_row(matrix.row(i), vectors, v, products);
        for (int w = v; w < std::min(v + vectors_at_once, vectors.rows); ++w) {
          images(w, i) = static_cast<float>(products[w - v]);
        }
      }
    }
  });
}

LeadingProducts solve_in_full(const CentredProducts& centred, int k) {
  const int n = centred.points;
  Matrix<double> matrix(n, n);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) matrix(i, j) = static_cast<double>(centred.products(i, j));
  }
  const SymmetricEigen all = find_symmetric_eigen(matrix);
  LeadingProducts leading{Matrix<double>(k, n), {all.values.begin(), all.values.begin() + k}};
  std::copy_n(all.vectors.data(), leading.vectors.size(), leading.vectors.data());
  return leading;
}

LeadingProducts solve_by_krylov(const CentredProducts& centred, int k, std::uint64_t seed) {
  const LeadingEigenvectors found = find_leading_eigenvectors(
      centred.products.rows(), k, seed, [&](MatrixView<const float> vectors, MatrixView<float> images) {
        multiply(centred.products, vectors, images);
      });
  LeadingProducts leading{Matrix<double>(k, centred.points), found.values};
  for (int v = 0; v < k; ++v) {
    for (int i = 0; i < centred.points; ++i) leading.vectors(v, i) = static_cast<double>(found.vectors(v, i));
  }
  return leading;
}

void choose_sign(double* vector, int n) {
  const double* const largest =
      std::max_element(vector, vector + n, [](double a, double b) { return std::abs(a) < std::abs(b); });
  if (*largest >= 0) return;
  for (int i = 0; i < n; ++i) vector[i] = -vector[i];
}

}  // namespace

CentredProducts find_centred_products(MatrixView<const float> squared_distances) {
  const int n = squared_distances.rows, padded = (n + simd::lanes - 1) / simd::lanes * simd::lanes;
  CentredProducts centred{Matrix<float>(padded, padded), std::vector<double>(static_cast<std::size_t>(n)), n};
  const auto mean = [&](int i) -> double& { return centred.row_means[static_cast<std::size_t>(i)]; };
  parallel_stretches(n, rows_per_task, [&](int first, int end) {
    for (int i = first; i < end; ++i) {
      for (int j = 0; j < n; ++j) mean(i) += static_cast<double>(squared_distances(i, j));
      mean(i) /= n;
    }
  });
  double grand_mean = 0;
  for (const double row_mean : centred.row_means) grand_mean += row_mean / n;
  parallel_stretches(n, rows_per_task, [&](int first, int end) {
    for (int i = first; i < end; ++i) {
      for (int j = 0; j < n; ++j) {
        const double squared_distance = static_cast<double>(squared_distances(i, j));
        centred.products(i, j) =
            static_cast<float>(-0.5 * (squared_distance - mean(i) - mean(j) + grand_mean));
      }
    }
  });
  return centred;
}

LeadingProducts find_leading_products(const CentredProducts& centred, int k, std::uint64_t seed) {
  const bool small = centred.products.rows() <= smallest_krylov_size(std::max(k, 1));
  LeadingProducts leading = small || k == 0 ? solve_in_full(centred, k) : solve_by_krylov(centred, k, seed);
  for (int v = 0; v < k; ++v) choose_sign(leading.vectors.row(v), centred.points);
  return leading;
}

}  // namespace planisphere
