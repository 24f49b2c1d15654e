// The weighted graph that UMAP lays out: who is whose neighbour, and how surely.
#pragma once

#include "base/matrix.h"
#include "dr/sparse_affinities.h"

namespace planisphere {

/// w_ij = p + q − p q, where p = memberships(i, r) if j = index(i, r), else 0, and q the same with i and j
/// exchanged: the probability that at least one of two independent edges exists (McInnes, Healy and Melville
/// 2018, section 3.1, "probabilistic t-conorm"). Symmetric to the bit, and in [0, 1] if memberships are.
SparseAffinities build_fuzzy_graph(MatrixView<const int> index, MatrixView<const float> memberships);

}  // namespace planisphere
