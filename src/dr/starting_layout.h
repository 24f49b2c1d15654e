// Where an iterative layout begins.
#pragma once

#include <cstdint>

#include "base/matrix.h"

namespace planisphere {

/// How a layout starts: from the data's principal components, anywhere, or from the slowest waves on its
/// graph of neighbours. A start of one's own is written over the layout after initialise().
enum class Initialisation { pca, random, spectral };

/// The start of this kind, below.
void write_starting_layout(Initialisation kind, MatrixView<const float> data, std::uint64_t seed,
                           float deviation, MatrixView<float> layout);

/// layout (n × 2 or 3) ← independent normal numbers with this standard deviation.
void write_random_layout(std::uint64_t seed, float deviation, MatrixView<float> layout);

/// layout (n × 2 or 3) ← the data's first principal components, scaled so that the first has this standard
/// deviation (Kobak and Berens 2019), plus seeded noise of a hundredth of it: without the noise, equal points
/// could never part, and data with fewer dimensions than the layout would stay on a line. Data without any
/// variance starts at random.
void write_pca_layout(MatrixView<const float> data, std::uint64_t seed, float deviation,
                      MatrixView<float> layout);

/// layout (n × 2 or 3) ← Laplacian eigenmaps of UMAP's graph of 15 neighbours (see spectral.h; Kobak and
/// Linderman 2021), scaled and with noise as the start from PCA, in which separate parts of the graph have
/// their places.
void write_spectral_start(MatrixView<const float> data, std::uint64_t seed, float deviation,
                          MatrixView<float> layout);

}  // namespace planisphere
