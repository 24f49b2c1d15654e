// Sums over the points, stretch by stretch.
#include "dr/spectral_block.h"

#include <algorithm>
#include <cmath>

#include "base/parallel.h"

namespace planisphere {
namespace {

using simd::f32x8;
using simd::lanes;

constexpr int rows_per_task = 256;

/// Row i of the matrix times eight vectors.
PLANISPHERE_INLINE f32x8 multiply_row(const SpectralBlock::Operator& matrix, const float* vectors, int i) {
  const std::size_t begin = matrix.graph.begins[i], end = matrix.graph.begins[i + 1];
  f32x8 sums[2] = {};
  for (std::size_t e = begin; e < end; e += 2) {
    for (int k = 0; k < 2; ++k) {
      const std::ptrdiff_t from = static_cast<std::ptrdiff_t>(matrix.graph.column[e + k]) * lanes;
      sums[k] += simd::load(vectors + from) * matrix.weights[e + k];
    }
  }
  return sums[0] + sums[1];
}

}  // namespace

void SpectralBlock::set_combination(const Operator& matrix, float scale, float shift, const SpectralBlock& x,
                                    float keep, const SpectralBlock& y) {
  parallel_stretches(n_, rows_per_task, [&](int begin, int end) {
    for (int i = begin; i < end; ++i) {
      set_row(i, multiply_row(matrix, x.numbers_.data(), i) * scale + x.row(i) * shift + y.row(i) * keep);
    }
  });
}

// products(a, b) = Σ_i x_ia y_ib.
Matrix<double> SpectralBlock::find_products(const SpectralBlock& other) const {
  std::vector<Matrix<double>> parts(count_stretches(n_, rows_per_task), Matrix<double>(lanes, lanes));
  parallel_stretches(n_, rows_per_task, [&](int begin, int end) {
    f32x8 sums[lanes] = {};
    for (int i = begin; i < end; ++i) {
      const f32x8 x = row(i), y = other.row(i);
      for (int a = 0; a < lanes; ++a) sums[a] += simd::broadcast(x[a]) * y;
    }
    Matrix<double>& part = parts[begin / rows_per_task];
    for (int a = 0; a < lanes; ++a) {
      for (int b = 0; b < lanes; ++b) part(a, b) = static_cast<double>(sums[a][b]);
    }
  });
  Matrix<double> products(lanes, lanes);
  for (const Matrix<double>& part : parts) {
    for (std::size_t i = 0; i < products.size(); ++i) products.flat()[i] += part.flat()[i];
  }
  return products;
}

void SpectralBlock::project_out(const std::vector<double>& vector) {
  double along[lanes] = {}, squared_length = 0;
  for (int i = 0; i < n_; ++i) {
    const f32x8 numbers = row(i);
    for (int a = 0; a < lanes; ++a) along[a] += vector[i] * static_cast<double>(numbers[a]);
    squared_length += vector[i] * vector[i];
  }
  f32x8 share;
  for (int a = 0; a < lanes; ++a) share[a] = static_cast<float>(along[a] / squared_length);
  for (int i = 0; i < n_; ++i) set_row(i, row(i) - share * static_cast<float>(vector[i]));
}

// x'_c = Σ_a weights(c, a) x_a.
void SpectralBlock::combine(const Matrix<double>& weights) {
  f32x8 columns[lanes];
  for (int a = 0; a < lanes; ++a) {
    for (int c = 0; c < lanes; ++c) columns[a][c] = static_cast<float>(weights(c, a));
  }
  parallel_stretches(n_, rows_per_task, [&](int begin, int end) {
    for (int i = begin; i < end; ++i) {
      const f32x8 old = row(i);
      f32x8 combined{};
      for (int a = 0; a < lanes; ++a) combined += columns[a] * old[a];
      set_row(i, combined);
    }
  });
}

// G = Xᵀ X = L Lᵀ; the orthonormal vectors are X L^−ᵀ, that is, combined with the rows of L^−1.
void SpectralBlock::make_orthonormal() {
  const Matrix<double> gram = find_products(*this);
  Matrix<double> factor(lanes, lanes), inverse(lanes, lanes);
  for (int a = 0; a < lanes; ++a) {
    for (int b = 0; b <= a; ++b) {
      double rest = gram(a, b);
      for (int c = 0; c < b; ++c) rest -= factor(a, c) * factor(b, c);
      factor(a, b) = b < a ? rest / factor(b, b) : std::sqrt(std::max({rest, 1e-12 * gram(a, a), 1e-30}));
    }
    for (int b = 0; b <= a; ++b) {
      double sum = a == b ? 1 : 0;
      for (int c = b; c < a; ++c) sum -= factor(a, c) * inverse(c, b);
      inverse(a, b) = sum / factor(a, a);
    }
  }
  combine(inverse);
}

SymmetricEigen SpectralBlock::find_ritz(const SpectralBlock& images) const {
  return find_symmetric_eigen(find_products(images));
}

void SpectralBlock::rotate(const SymmetricEigen& ritz) {
  combine(ritz.vectors);
}

double SpectralBlock::find_residual(const SpectralBlock& images, const std::vector<double>& values) const {
  double worst = 0;
  for (std::size_t v = 0; v < values.size(); ++v) {
    double sum = 0;
    for (std::size_t i = v; i < numbers_.size(); i += lanes) {
      const double difference =
          static_cast<double>(images.numbers_[i]) - values[v] * static_cast<double>(numbers_[i]);
      sum += difference * difference;
    }
    worst = std::max(worst, std::sqrt(sum));
  }
  return worst;
}

Matrix<float> SpectralBlock::copy_first(int k) const {
  Matrix<float> vectors(k, n_);
  for (int v = 0; v < k; ++v) {
    for (int i = 0; i < n_; ++i) vectors(v, i) = row(i)[v];
  }
  return vectors;
}

}  // namespace planisphere
