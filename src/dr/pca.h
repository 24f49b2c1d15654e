// Principal component analysis: the directions in which the data spreads most.
#pragma once

#include <vector>

#include "base/matrix.h"

namespace planisphere {

struct Pca {
  Matrix<float> components;       // k × d: unit length, the direction of most variance first
  std::vector<float> mean;        // d
  std::vector<double> variances;  // k, along each component (sums of squares over n − 1)
  double total_variance = 0;      // over all d dimensions
};

/// The first k ≤ min(n, d) principal components of data (n × d): the eigenvectors of the covariance matrix
/// (Pearson 1901; Jolliffe 2002, ch. 1). Each component's sign makes its entry of largest magnitude positive,
/// so that the same data always gives the same picture. Numbers that are not finite count as the column's
/// mean.
///
/// Small data (min(n, d) up to 128, or less than about eight times k) is solved in full, to about 1e-6 of the
/// first variance. Other data goes through find_leading_eigenvectors: variances to about 1e-6 of the first,
/// and component i off by an angle of at most about 1e-5 / g, where g is the gap between its variance and the
/// next, relative to the first variance.
Pca find_pca(MatrixView<const float> data, int k);

/// scores (n × k) ← (data − mean) · componentsᵀ; too large numbers for float32 end at its largest.
void write_pca_scores(const Pca& pca, MatrixView<const float> data, MatrixView<float> scores);

}  // namespace planisphere
