// How surely each listed neighbour belongs to a point's neighbourhood.
#pragma once

#include "base/matrix.h"
#include "dr/neighbours.h"

namespace planisphere {

/// memberships (n × k) ← exp(−max(0, d_ij − ρ_i) / σ_i) for each listed neighbour j of i, in [0, 1], where
/// ρ_i is the distance to the nearest neighbour that is not at i itself, and σ_i makes the row sum to log2(k
/// + 1): k neighbours and the point itself (McInnes, Healy and Melville 2018, algorithm 3; the sum to about
/// 1e-5). Where too many are equally near for so small a sum, σ_i is a thousandth of the row's mean distance.
void write_memberships(const Neighbours& neighbours, MatrixView<float> memberships);

}  // namespace planisphere
