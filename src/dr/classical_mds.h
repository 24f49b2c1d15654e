// Classical scaling: a layout whose distances are as given, straight from eigenvectors.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/matrix.h"

namespace planisphere {

struct ClassicalMds {
  Matrix<float> layout;             // n × k, column by column √λ · eigenvector; the mean is the origin
  std::vector<double> eigenvalues;  // k, of the centred matrix of products, largest first; may be negative
};

struct ClassicalMdsOptions {
  int dimensions = 2;      // of the layout, k
  int exact_up_to = 5000;  // points; above, landmarks: no n × n table
  int landmarks = 500;     // how many, drawn by seed; at least 2 k + 2
  std::uint64_t seed = 1;
};

/// Torgerson (1952): with D² the squared distances (n × n, symmetric, zero diagonal, finite) and J = I − 11ᵀ
/// / n, the layout of the k largest eigenvalues of B = −½ J D² J. For Euclidean distances these are the
/// principal component scores. Dimensions with an eigenvalue that is not positive are zero. Each column's
/// entry of largest magnitude is positive. k may exceed n; then the rest is zero. Eigenvectors to about 1e-5,
/// as in find_leading_eigenvectors.
ClassicalMds find_classical_mds(MatrixView<const float> squared_distances, int k, std::uint64_t seed = 1);

/// Landmark MDS (de Silva and Tenenbaum 2004): classical scaling of m landmarks, then every point placed by
/// its distances to them. squared_distances: m × n, row i belonging to point landmarks[i]. The landmarks'
/// mean is the origin. O(m² k + m n k).
ClassicalMds find_landmark_mds(MatrixView<const float> squared_distances, std::span<const int> landmarks,
                               int k, std::uint64_t seed = 1);

/// Of the Euclidean distances between the rows of data (n × d), in the data's unit; numbers that are not
/// finite count as 0.
ClassicalMds find_classical_mds_of(MatrixView<const float> data, const ClassicalMdsOptions& options = {});

/// m different points of 0 … n − 1, drawn by seed, in rising order.
std::vector<int> choose_landmarks(int n, int m, std::uint64_t seed);

}  // namespace planisphere
