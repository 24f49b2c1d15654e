// The figures by name; each is defined in a file of its own.
#pragma once

#include "figure/spec.h"

namespace planisphere {

// Visualizing MNIST
extern const FigureSpec mnist_digits, mnist_matrix, mnist_noise, mnist_cube, mnist_pca, mnist_mds,
    mnist_sammon, mnist_graph, mnist_tsne, mnist_tsne_minimum, mnist_tsne_large, mnist_tsne_ones,
    mnist_graph_3d, mnist_mds_3d, mnist_tsne_3d, mnist_compare, mnist_methods, mnist_methods_10000;

// Maps to be asked about single points, and seen as a whole
extern const FigureSpec digits_as_points, digits_as_points_10000, words, words_50k, words_annotated,
    words_bare, words_hover, articles, articles_annotated, articles_50k, sentences, sentences_as_labels;

// What networks do to space
extern const FigureSpec curves_data, curves_linear, curves_hidden, mnist_hidden_graph, fingerprint_sigmoid,
    fingerprint_relu, encoder_decoder;

// The space of representations
extern const FigureSpec meta_sne, training_path, many_networks, flipped_networks, distance_matrix,
    three_kinds;

// Directions between words, and the reader's own points
extern const FigureSpec word_directions, your_data;

}  // namespace planisphere
