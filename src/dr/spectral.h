// Where a layout of a graph may begin: at the slowest waves on it, which keep linked points together.
#pragma once

#include <cstdint>

#include "base/matrix.h"
#include "base/parallel.h"
#include "dr/sparse_affinities.h"

namespace planisphere {

/// layout (n × 2 or 3) ← Laplacian eigenmaps of the graph (Belkin and Niyogi 2003, with the symmetric
/// normalised Laplacian, as McInnes, Healy and Melville 2018, section 4.1): coordinate v of point i is entry
/// i of eigenvector v (see spectral_vectors.h). The graph's weights are symmetric, finite and not negative;
/// every coordinate ends within −1 … 1.
///
/// Parts of the graph without any link between them get maps of their own, around where the `guide` (n × the
/// same, finite: another layout such as PCA's) has their mean, and no larger than half the way to the nearest
/// other part. With an empty guide, parts are strewn over a spiral, the first point's in the middle.
/// Deterministic by seed. Once progress->cancelled is set, returns something finite.
void write_spectral_layout(const SparseAffinities& graph, MatrixView<const float> guide, std::uint64_t seed,
                           MatrixView<float> layout, Progress* progress = nullptr);

}  // namespace planisphere
