// How badly a layout shows the data's neighbours, in nats: the cost of t-SNE.
#pragma once

#include "base/matrix.h"
#include "dr/planes.h"

namespace planisphere {

/// KL(P‖Q) = Σ p_ij log(p_ij / q_ij) for affinities P (n × n, symmetric, zero diagonal, summing to 1) and
/// q_ij = (1 + ‖y_i − y_j‖²)⁻¹ / Z (van der Maaten and Hinton 2008, eqs. 2 and 4). All pairs, float32 terms.
double find_kl_divergence(const Planes& layout, MatrixView<const float> affinities);

}  // namespace planisphere
