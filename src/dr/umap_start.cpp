// Layouts from elsewhere, scaled to what the forces are used to.
#include "dr/umap_start.h"

#include <algorithm>

#include "base/random.h"
#include "dr/spectral.h"
#include "dr/starting_layout.h"

namespace planisphere {
namespace {

constexpr float extent = 10;
constexpr float random_deviation = 3;
constexpr float noise = 1e-4f;
constexpr std::uint64_t noise_stream = 2;

// Umap-learn maps each axis to 0 … 10; here −5 … 5.
void scale_axes(MatrixView<float> layout) {
  for (int k = 0; k < layout.cols; ++k) {
    float least = layout(0, k), most = layout(0, k);
    for (int i = 0; i < layout.rows; ++i) {
      least = std::min(least, layout(i, k));
      most = std::max(most, layout(i, k));
    }
    const float width = most - least;
    for (int i = 0; i < layout.rows; ++i) {
      layout(i, k) = width > 0 ? ((layout(i, k) - least) / width - 0.5f) * extent : 0.0f;
    }
  }
}

}  // namespace

void write_umap_start(MatrixView<const float> data, const SparseAffinities& graph, const UmapOptions& options,
                      MatrixView<float> layout, Progress* progress) {
  if (layout.rows == 0) return;
  if (options.start == UmapStart::random) return write_random_layout(options.seed, random_deviation, layout);
  Matrix<float> principal(layout.rows, layout.cols);
  write_pca_layout(data, options.seed, 1, principal);
  if (options.start == UmapStart::pca) {
    std::copy_n(principal.data(), principal.size(), layout.data);
  } else {
    write_spectral_layout(graph, principal, options.seed, layout, progress);
  }
  scale_axes(layout);
}

void add_umap_noise(std::uint64_t seed, MatrixView<float> layout) {
  Random random(seed, noise_stream);
  for (float& coordinate : layout.flat()) coordinate += noise * random.normal();
}

}  // namespace planisphere
