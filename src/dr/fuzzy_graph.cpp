// UMAP's graph is that of t-SNE with another rule for neighbours who list each other.
#include "dr/fuzzy_graph.h"

namespace planisphere {

SparseAffinities build_fuzzy_graph(MatrixView<const int> index, MatrixView<const float> memberships) {
  return unite_neighbours(index, memberships, {.scale = 1, .overlap = 1});
}

}  // namespace planisphere
