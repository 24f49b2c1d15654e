// Where UMAP begins.
#pragma once

#include "base/matrix.h"
#include "base/parallel.h"
#include "dr/umap.h"

namespace planisphere {

/// layout (n × dimensions) ← the start that options.start names, centred at the origin; spectral and PCA
/// layouts span 10 units along each axis that has any extent, and random ones are normal with deviation 3.
/// `data` (n × d) is finite.
void write_umap_start(MatrixView<const float> data, const SparseAffinities& graph, const UmapOptions& options,
                      MatrixView<float> layout, Progress* progress);

/// layout ← layout + normal noise of deviation 1e-4 by seed, so that equal points can part.
void add_umap_noise(std::uint64_t seed, MatrixView<float> layout);

}  // namespace planisphere
