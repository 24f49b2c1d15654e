// The matrix of inner products that belongs to a table of squared distances.
#pragma once

#include <cstdint>
#include <vector>

#include "base/matrix.h"

namespace planisphere {

/// B = −½ J D² J: the inner products of points around their mean, from their squared distances (Torgerson
/// 1952).
struct CentredProducts {
  Matrix<float> products;  // n' × n', n' being n rounded up to a multiple of 8; what was added is zero
  std::vector<double> row_means;  // n, of the squared distances
  int points = 0;                 // n
};

/// squared_distances: n × n, symmetric.
CentredProducts find_centred_products(MatrixView<const float> squared_distances);

/// The k largest eigenvalues of B, largest first, and their unit eigenvectors (k × n) with the entry of
/// largest magnitude positive. k ≤ n.
struct LeadingProducts {
  Matrix<double> vectors;
  std::vector<double> values;
};
LeadingProducts find_leading_products(const CentredProducts& centred, int k, std::uint64_t seed);

}  // namespace planisphere
