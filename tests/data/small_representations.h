// A few representations for tests, made of arbitrary numbers.
#pragma once

#include "base/random.h"
#include "data/dataset.h"

namespace planisphere {

/// Three of four points, on two maps.
inline Representations make_small_representations() {
  Random random(1);
  const auto noise = [&](int rows, int cols) {
    Matrix<float> matrix(rows, cols);
    for (float& number : matrix.flat()) number = random.normal();
    return matrix;
  };
  Representations all;
  all.list = {{.name = "raw pixels", .kind = "raw", .widths = {3}},
              {.name = "2 sigmoid units", .kind = "sigmoid", .widths = {2}, .epochs = 0.25, .accuracy = 0.5},
              {.name = "8 convolutional features, pooled",
               .kind = "convolution",
               .widths = {8},
               .pooled = true,
               .epochs = 5,
               .learning_rate = 0.01,
               .seed = 2,
               .accuracy = 0.975}};
  for (int i = 0; i < 3; ++i) all.layouts.push_back(noise(4, 2));
  all.maps = {{"pca", noise(3, 2)}, {"tsne", noise(3, 2)}};
  all.pairs = 5;
  all.pairs_seed = 7;
  all.distances = Matrix<std::uint8_t>(3, 5);
  for (std::uint8_t& distance : all.distances.flat()) distance = static_cast<std::uint8_t>(random.below(256));
  all.distance_unit = 0.01;
  all.spaces = {{.representation = 1, .points = noise(4, 3), .error = 0.25}};
  return all;
}

inline Dataset make_dataset_with_representations() {
  Dataset dataset;
  dataset.name = "represented";
  dataset.vectors = Matrix<float>(4, 3);
  dataset.representations = std::make_shared<const Representations>(make_small_representations());
  return dataset;
}

}  // namespace planisphere
