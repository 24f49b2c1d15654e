// The slowest waves on a graph: vectors that change as little as possible along its links.
#pragma once

#include <cstdint>
#include <vector>

#include "base/matrix.h"
#include "base/parallel.h"
#include "dr/sparse_affinities.h"

namespace planisphere {

struct SpectralVectors {
  Matrix<float> vectors;       // k × n: unit length, orthogonal to each other and to √degree
  std::vector<double> values;  // k: of D^−½ W D^−½, largest first; 1 minus the normalised Laplacian's
  double residual = 0;         // the largest ‖A v − λ v‖
};

/// The k ≤ 4 eigenvectors of the normalised Laplacian I − D^−½ W D^−½ (Chung 1997, section 1.2) with the
/// smallest eigenvalues but for the trivial √degree, D being the degrees Σ_j w_ij. The graph is symmetric and
/// connected, with at least k + 1 points. Up to 64 points are solved in full; others by Chebyshev-filtered
/// subspace iteration (Zhou, Saad, Tiago and Chelikowsky 2006) until the residual is below 1e-4 or 24 rounds
/// are over, at most about 1,000 products of the graph with 8 vectors: enough for a starting layout, though
/// not to tell waves apart whose eigenvalues differ by less. Each vector's entry of largest magnitude is
/// positive. Once progress->cancelled is set, returns what it has.
SpectralVectors find_spectral_vectors(const SparseAffinities& graph, int k, std::uint64_t seed,
                                      Progress* progress = nullptr);

}  // namespace planisphere
