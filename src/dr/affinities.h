// How much two points of the data are neighbours: Gaussian affinities with a given perplexity.
#pragma once

#include "base/matrix.h"

namespace planisphere {

/// squared_distances (n × n) ← ‖x_i − x_j‖² / unit², zero diagonal, symmetric to the bit. Returns the unit:
/// 1, or a power of two where the data's magnitudes are so far from 1 (2^±30) that squares might leave
/// float32. Numbers that are not finite count as 0.
double write_squared_distances(MatrixView<const float> data, MatrixView<float> squared_distances);

/// The perplexity that n points can have: clamped to 1 … max(1, (n − 1) / 3).
float clamp_perplexity(float perplexity, int n);

/// conditional (n × n) ← p_{j|i} = exp(−β_i d²_ij) / Σ_k exp(−β_i d²_ik), zero diagonal, rows summing to 1,
/// with β_i such that each row's entropy is log(perplexity) (van der Maaten and Hinton 2008, eq. 1). Rows
/// whose distances are all equal become uniform. May be done in place.
void write_conditional_affinities(MatrixView<const float> squared_distances, float perplexity,
                                  MatrixView<float> conditional);

/// joint ← (p_{j|i} + p_{i|j}) / 2n, in place.
void symmetrise(MatrixView<float> affinities);

}  // namespace planisphere
