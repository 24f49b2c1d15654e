// The table of figures, in the essays' order.
#include "essays/catalogue.h"

#include "essays/figures.h"

namespace planisphere {

namespace {

// Chapter by chapter, and not a line each.
// clang-format off
const FigureSpec* const figures[] = {
    // Visualizing MNIST
    &mnist_digits, &mnist_matrix, &mnist_noise, &mnist_cube, &mnist_pca, &mnist_mds, &mnist_sammon,
    &mnist_graph, &mnist_tsne, &mnist_tsne_minimum, &mnist_tsne_large, &mnist_tsne_ones, &mnist_graph_3d,
    &mnist_mds_3d, &mnist_tsne_3d, &mnist_compare, &mnist_methods, &mnist_methods_10000,
    // Maps to be asked about single points, and seen as a whole
    &digits_as_points, &digits_as_points_10000, &words, &words_50k, &words_annotated, &words_bare,
    &words_hover, &articles, &articles_annotated, &articles_50k, &sentences, &sentences_as_labels,
    // What networks do to space
    &curves_data, &curves_linear, &curves_hidden, &mnist_hidden_graph, &fingerprint_sigmoid,
    &fingerprint_relu, &encoder_decoder,
    // The space of representations
    &meta_sne, &training_path, &many_networks, &flipped_networks, &distance_matrix, &three_kinds,
    // Directions between words, and the reader's own points
    &word_directions, &your_data,
};
// clang-format on

}  // namespace

std::span<const FigureSpec* const> catalogue() {
  return figures;
}

const FigureSpec* find_figure(std::string_view name) {
  for (const FigureSpec* figure : figures) {
    if (figure->name == name) return figure;
  }
  return nullptr;
}

}  // namespace planisphere
