// Principal component analysis: the directions in which the data spreads most.
#pragma once

#include "base/matrix.h"

namespace planisphere {

struct Pca {
  Matrix<float> components;           // k × d: unit length, the direction of most variance first
  std::vector<float> mean;            // d
  std::vector<float> variances;       // k, along each component
  double total_variance = 0;          // over all d dimensions
};

/// The first k ≤ min(n, d) principal components of data (n × d), exactly, by the eigenvectors of the covariance
/// matrix (Pearson 1901; Jolliffe 2002, ch. 1). Each component's sign makes its largest entry positive, so that
/// the same data always gives the same picture. Data must be finite.
Pca find_pca(MatrixView<const float> data, int k);

/// scores (n × k) ← (data − mean) · componentsᵀ.
void write_pca_scores(const Pca& pca, MatrixView<const float> data, MatrixView<float> scores);

}  // namespace planisphere
