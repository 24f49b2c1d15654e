// Eight vectors over the points of a graph, side by side, one in each lane.
#pragma once

#include <span>
#include <vector>

#include "base/matrix.h"
#include "base/simd.h"
#include "dr/aligned.h"
#include "dr/eigen_symmetric.h"
#include "dr/sparse_affinities.h"

namespace planisphere {

/// Row i holds entry i of all eight. Sums are made in float32 within 256 rows and in double between them, in
/// a fixed order.
class SpectralBlock {
 public:
  /// A symmetric matrix: the graph's pattern with other weights.
  struct Operator {
    const SparseAffinities& graph;
    const AlignedVector<float>& weights;
  };

  explicit SpectralBlock(int n) : n_(n), numbers_(static_cast<std::size_t>(n) * simd::lanes) {}

  std::span<float> numbers() { return numbers_; }

  /// this ← scale · A x + shift · x + keep · y; neither x nor y may be this.
  void set_combination(const Operator& matrix, float scale, float shift, const SpectralBlock& x, float keep,
                       const SpectralBlock& y);
  /// Takes the direction of `vector` (n numbers, not all zero) out of all eight.
  void project_out(const std::vector<double>& vector);
  /// The same space with orthonormal vectors, the first keeping its direction: Cholesky's factor of the Gram
  /// matrix (Golub and Van Loan 2013, section 5.2.8). Vectors that depend on earlier ones become noise of
  /// unit length at the most.
  void make_orthonormal();
  /// Eigenvectors of Xᵀ Y for images Y = A X: the matrix as these vectors see it.
  SymmetricEigen find_ritz(const SpectralBlock& images) const;
  /// Replaces the vectors by their combinations, one for each row of ritz.vectors.
  void rotate(const SymmetricEigen& ritz);
  /// max_v ‖y_v − λ_v x_v‖ over the first vectors, one for each value.
  double find_residual(const SpectralBlock& images, const std::vector<double>& values) const;
  /// The first k vectors (k × n).
  Matrix<float> copy_first(int k) const;

 private:
  simd::f32x8 row(int i) const { return simd::load(&numbers_[static_cast<std::size_t>(i) * simd::lanes]); }
  void set_row(int i, simd::f32x8 v) { simd::store(&numbers_[static_cast<std::size_t>(i) * simd::lanes], v); }
  Matrix<double> find_products(const SpectralBlock& other) const;
  void combine(const Matrix<double>& weights);

  int n_;
  AlignedVector<float> numbers_;
};

}  // namespace planisphere
