// The pull of t-SNE between neighbours, and the cost of a layout as far as neighbours know it.
#pragma once

#include "dr/packed_points.h"
#include "dr/sparse_affinities.h"

namespace planisphere {

/// forces_i ← Σ_j p_ij q̃_ij (y_i − y_j) with q̃_ij = 1 / (1 + ‖y_i − y_j‖²): the attractive half of the
/// gradient (van der Maaten 2014, eq. 5), over the listed pairs. dimensions: 2 or 3, as the forces.
template <int dimensions>
void write_attraction(const SparseAffinities& affinities, const PackedPoints<dimensions>& points,
                      Planes& forces);

/// KL(P‖Q) = Σ p_ij log(p_ij / q_ij) in nats over the listed pairs, with q_ij = q̃_ij / normaliser (van der
/// Maaten and Hinton 2008, eqs. 2 and 4). normaliser: Z = Σ_{i≠j} q̃_ij, positive.
template <int dimensions>
double find_kl_divergence(const SparseAffinities& affinities, const PackedPoints<dimensions>& points,
                          double normaliser);

}  // namespace planisphere
