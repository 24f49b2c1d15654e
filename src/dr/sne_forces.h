// The forces of Stochastic Neighbour Embedding, whose neighbourhoods in the layout are Gaussian.
#pragma once

#include <vector>

#include "base/matrix.h"
#include "dr/aligned.h"
#include "dr/pair_sums.h"
#include "dr/planes.h"

namespace planisphere {

/// Exact gradient and cost over all pairs, for both kinds of SNE at once: with P = p_{j|i} rows summing to 1,
/// every row has its own normaliser (Hinton and Roweis 2002); with joint p_ij the whole table has one (van
/// der Maaten and Hinton 2008, section 3). log q_{j|i} = ℓ_i − ‖y_i − y_j‖², where ℓ_i = −log Σ_k exp(−‖y_i −
/// y_k‖²) is kept as a logarithm, so that far-away points do not divide 0 by 0.
class SneForces {
 public:
  SneForces(int points, int dimensions, bool symmetric);

  /// gradient_i ← 2 Σ_j (p_ij − q_ij + p_ji − q_ji) (y_i − y_j): Hinton and Roweis 2002, eq. 6; with joint p,
  /// the 4 Σ_j (p_ij − q_ij) (y_i − y_j) of 2008, section 3.1. sums: p_ij + p_ji, n × n.
  void write_gradient(const Planes& layout, MatrixView<const float> sums, Planes& gradient);
  /// Σ p log(p / q) in nats. affinities: p, n × n.
  double find_cost(const Planes& layout, MatrixView<const float> affinities);

 private:
  void find_log_normalisers(const Planes& layout);

  bool symmetric_;
  std::vector<float> nearest_;  // n: squared distance to the nearest other point
  std::vector<PairShare> shares_;
  AlignedVector<float> log_normaliser_;  // ℓ, padded
};

}  // namespace planisphere
