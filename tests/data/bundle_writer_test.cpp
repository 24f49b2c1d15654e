// What is written is what is read.
#include "data/bundle_writer.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "base/random.h"
#include "data/bundle.h"
#include "data/bundle_files.h"
#include "data/classes.h"
#include "data/encode_png.h"
#include "data/files.h"
#include "data/sprite.h"
#include "scratch_folder.h"

using namespace planisphere;

namespace {

Dataset random_dataset(int points, int dimensions) {
  Random random(5);
  Dataset dataset;
  dataset.vectors = Matrix<float>(points, dimensions);
  for (float& number : dataset.vectors.flat()) number = random.normal() * 1e3f;
  return dataset;
}

/// Grey cells of 3 × 2 pixels, four to a row, which are also the vectors.
Dataset pictures(int points) {
  Random random(6);
  Dataset dataset;
  Sprite& sprite = dataset.sprite;
  sprite = {.cell_width = 3,
            .cell_height = 2,
            .columns = 4,
            .width = 12,
            .height = (points + 3) / 4 * 2,
            .channels = 1,
            .pixels = {}};
  sprite.pixels.resize(static_cast<std::size_t>(sprite.width * sprite.height));
  for (std::uint8_t& pixel : sprite.pixels) pixel = static_cast<std::uint8_t>(random.below(256));
  dataset.vectors = build_sprite_vectors(sprite, points);
  return dataset;
}

std::string png_of(const Sprite& sprite) {
  return encode_test_png({sprite.width, sprite.height, sprite.channels, sprite.pixels});
}

void check_same(const Dataset& a, const Dataset& b) {
  CHECK(a.vectors == b.vectors);
  REQUIRE(a.columns.size() == b.columns.size());
  for (std::size_t j = 0; j < a.columns.size(); ++j) {
    CHECK(a.columns[j].name == b.columns[j].name);
    CHECK(a.columns[j].values == b.columns[j].values);
  }
  CHECK(a.classes.column == b.classes.column);
  CHECK(a.classes.names == b.classes.names);
  CHECK(a.classes.of_point == b.classes.of_point);
  CHECK(a.sprite.columns == b.sprite.columns);
  CHECK(a.sprite.pixels == b.sprite.pixels);
}

}  // namespace

TEST_CASE("a dataset without metadata comes back bit by bit") {
  const ScratchFolder folder;
  Dataset dataset = random_dataset(17, 5);
  dataset.vectors(0, 0) = 1e-42f;
  dataset.vectors(0, 1) = -0.0f;
  REQUIRE(write_bundle(dataset, {}, folder / "plain").ok());
  const auto read = read_bundle(folder / "plain/");
  REQUIRE(read.ok());
  CHECK(read.value()->name == "plain");
  check_same(*read.value(), dataset);
}

TEST_CASE("a sprite without its PNG is written cell by cell and comes back, and the vectors by themselves") {
  const ScratchFolder folder;
  const Dataset dataset = pictures(7);
  REQUIRE(write_bundle(dataset, {}, folder.path).ok());
  const auto read = read_bundle(folder.path);
  REQUIRE(read.ok());
  CHECK(read.value()->vectors == dataset.vectors);
  CHECK(read.value()->sprite.columns == 1);
  CHECK(build_sprite_vectors(read.value()->sprite, 7) == dataset.vectors);
}

TEST_CASE("columns and classes come back") {
  const ScratchFolder folder;
  Dataset dataset = random_dataset(4, 2);
  dataset.columns = {{"word", {"", "\"b", "c d", "é"}}, {"kind", {"2", "10", "2", "10"}}};
  dataset.classes = build_classes(dataset.columns[1]);
  REQUIRE(write_bundle(dataset, {}, folder.path).ok());
  const auto read = read_bundle(folder.path);
  REQUIRE(read.ok());
  check_same(*read.value(), dataset);
}

TEST_CASE("a single column keeps its name, its empty texts and its having no classes") {
  const ScratchFolder folder;
  Dataset dataset = random_dataset(3, 2);
  dataset.columns = {{"digit", {"3", "3", ""}}};
  REQUIRE(write_bundle(dataset, {}, folder.path).ok());
  const auto read = read_bundle(folder.path);
  REQUIRE(read.ok());
  check_same(*read.value(), dataset);
}

TEST_CASE("vectors that are the sprite's pixels are read from the sprite alone") {
  const ScratchFolder folder;
  const Dataset dataset = pictures(10);
  const std::string png = png_of(dataset.sprite);
  REQUIRE(write_bundle(dataset, bytes_of(png), folder.path).ok());
  CHECK(file_exists(folder / "tensors.bytes"));
  std::filesystem::remove(folder / "tensors.bytes");
  const auto read = read_bundle(folder.path);
  REQUIRE(read.ok());
  check_same(*read.value(), dataset);
}

TEST_CASE("vectors that are not quite the sprite's pixels are read from the tensor") {
  const ScratchFolder folder;
  Dataset dataset = pictures(10);
  dataset.vectors(9, 5) += 1e-3f;
  const std::string png = png_of(dataset.sprite);
  REQUIRE(write_bundle(dataset, bytes_of(png), folder.path).ok());
  const auto read = read_bundle(folder.path);
  REQUIRE(read.ok());
  check_same(*read.value(), dataset);
}

TEST_CASE("writing again replaces what was there and leaves nothing half done") {
  const ScratchFolder folder;
  REQUIRE(write_bundle(random_dataset(5, 5), {}, folder.path).ok());
  REQUIRE(write_bundle(random_dataset(6, 2), {}, folder.path).ok());
  const auto read = read_bundle(folder.path);
  REQUIRE(read.ok());
  CHECK(read.value()->points() == 6);
  for (const auto& entry : std::filesystem::directory_iterator(folder.path)) {
    CHECK(entry.path().extension() != ".partial");
  }
}

TEST_CASE("a text with a tab or a line break is refused, and nothing is written") {
  const ScratchFolder folder;
  Dataset dataset = random_dataset(2, 2);
  dataset.columns = {{"a", {"x", "y"}}, {"b", {"x", "y\tz"}}};
  CHECK(write_bundle(dataset, {}, folder.path).error() ==
        folder /
            "metadata.tsv:3: expected a text without tabs and line breaks, "
            "found character 9 at byte 1 of it.");
  CHECK(!file_exists(folder / "projector_config.json"));
}

TEST_CASE("a place that cannot be written to is named") {
  const ScratchFolder folder;
  folder.write("file", "x");
  CHECK(write_bundle(random_dataset(2, 2), {}, folder / "file").error() ==
        folder / "file: expected a folder, found none, and it cannot be made.");
}
