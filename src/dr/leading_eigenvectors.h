// The first few eigenvectors of a large symmetric matrix that is only known by what it does to vectors.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "base/matrix.h"

namespace planisphere {

/// images (b × n) ← matrix · vectors (b × n), a vector being a row.
using ApplyMatrix = std::function<void(MatrixView<const float> vectors, MatrixView<float> images)>;

struct LeadingEigenvectors {
  Matrix<float> vectors;       // k × n: unit length, orthogonal to about 1e-6, the largest eigenvalue first
  std::vector<double> values;  // k
  double residual = 0;         // the largest ‖A v − λ v‖, relative to the first eigenvalue
};

/// The k largest eigenvalues of a positive semidefinite matrix (n × n) by block Krylov iteration with thick
/// restarts (Musco and Musco 2015; Wu and Simon 2000), float32 vectors, until the residual is below 1e-5 or
/// 40 restarts are over (only spectra that are flat for thousands of values need more). An eigenvector is
/// then off by an angle near residual / relative gap to the next eigenvalue; an eigenvalue by its square, but
/// at least by 1e-6 of the first. Needs n > smallest_krylov_size(k). n must be a multiple of 8.
LeadingEigenvectors find_leading_eigenvectors(int n, int k, std::uint64_t seed, const ApplyMatrix& apply);

/// Below this size the basis would fill the space, and find_symmetric_eigen is faster anyway.
int smallest_krylov_size(int k);

}  // namespace planisphere
