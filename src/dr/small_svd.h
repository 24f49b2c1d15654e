// The singular value decomposition of a small matrix, the same bits on every machine.
#pragma once

#include <vector>

#include "base/matrix.h"

namespace planisphere {

/// matrix = Σ_k values[k] · left.row(k)ᵀ · right.row(k)
struct SmallSvd {
  std::vector<double> values;  // d, not negative, largest first
  Matrix<double> left, right;  // d × d: orthonormal rows, also where values are zero
};

/// One-sided Jacobi rotations (Hestenes 1958; Demmel and Veselić 1992): columns are turned against each other
/// until all are orthogonal. matrix: d × d, finite, meant for d up to a few dozen. Accurate to rounding.
SmallSvd find_small_svd(MatrixView<const double> matrix);

}  // namespace planisphere
