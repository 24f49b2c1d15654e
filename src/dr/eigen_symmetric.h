// All eigenvalues and eigenvectors of a small symmetric matrix, the same bits on every machine.
#pragma once

#include <vector>

#include "base/matrix.h"

namespace planisphere {

struct SymmetricEigen {
  std::vector<double> values;  // largest first
  Matrix<double> vectors;      // n × n: row i is the unit eigenvector of values[i]
};

/// Householder's tridiagonal form, then implicit QL (Golub and Van Loan 2013, sections 8.3.1 and 8.3.3).
/// O(n³): about 10 ms for n = 150. Only the lower triangle of `matrix` (n × n, finite) is read. Eigen's
/// solver would do, but its sums depend on the width of the machine's vectors.
SymmetricEigen find_symmetric_eigen(MatrixView<const double> matrix);

}  // namespace planisphere
