// Reading bundles that are as they should be.
#include "data/bundle.h"

#include <doctest/doctest.h>

#include "data/bundle_files.h"
#include "data/encode_png.h"

using namespace planisphere;

namespace {

/// Four grey cells of 2 × 1 pixels, two to a row: 10 11 | 20 21 / 30 31 | 0 0.
Image four_cells() {
  return {.width = 4, .height = 2, .channels = 1, .pixels = {10, 11, 20, 21, 30, 31, 0, 0}};
}

BundleFiles sprite_bundle() {
  return {
      {"projector_config.json", R"({"embeddings": [{"tensorShape": [3, 2], "tensorPath": "t.bytes",
            "metadataPath": "m.tsv", "sprite": {"imagePath": "s.png", "singleImageDim": [2, 1]}}]})"},
      {"planisphere.json", R"({"version": 1, "vectors": "sprite", "column": "digit", "classes": "digit"})"},
      {"m.tsv", "7\n10\n7\n"},
      {"s.png", encode_test_png(four_cells())}};
}

}  // namespace

TEST_CASE("a bundle gives its vectors, its columns and its classes") {
  const auto dataset = read_files(small_bundle());
  REQUIRE(dataset.ok());
  const Dataset& d = *dataset.value();
  CHECK(d.name == "b");
  CHECK(d.points() == 3);
  CHECK(d.dimensions() == 2);
  CHECK(d.vectors(2, 1) == 6);
  REQUIRE(d.columns.size() == 2);
  CHECK(d.columns[0].name == "word");
  CHECK(d.columns[1].values == std::vector<std::string>{"star", "rock", "rock"});
  CHECK(d.classes.column == "kind");
  CHECK(d.classes.names == std::vector<std::string>{"rock", "star"});
  CHECK(d.classes.of_point == std::vector<int>{1, 0, 0});
  CHECK(d.sprite.empty());
}

TEST_CASE("the two JSON files are wanted first, then everything else at once") {
  BundleReader reader("b");
  const BundleFiles files = small_bundle();
  CHECK(reader.wanted() == std::vector<std::string>{"projector_config.json", "planisphere.json"});
  REQUIRE(reader.supply("projector_config.json", bytes_of(files.at("projector_config.json"))).ok());
  CHECK(reader.wanted() == std::vector<std::string>{"planisphere.json"});
  REQUIRE(reader.supply_missing("planisphere.json").ok());
  CHECK(reader.wanted() == std::vector<std::string>{"m.tsv", "t.bytes"});
}

TEST_CASE("files may come in any order") {
  for (const BundleFiles& files : {small_bundle(), sprite_bundle()}) {
    const auto forwards = read_files(files, false), backwards = read_files(files, true);
    REQUIRE(forwards.ok());
    REQUIRE(backwards.ok());
    CHECK(forwards.value()->vectors == backwards.value()->vectors);
    CHECK(forwards.value()->classes.names == backwards.value()->classes.names);
  }
}

TEST_CASE("a sprite can be the vectors, and then no tensor is wanted") {
  const auto dataset = read_files(sprite_bundle());
  REQUIRE(dataset.ok());
  const Dataset& d = *dataset.value();
  CHECK(d.sprite.columns == 2);
  CHECK(d.sprite.channels == 1);
  const float expected[] = {10, 11, 20, 21, 30, 31};
  for (int i = 0; i < 6; ++i) CHECK(d.vectors.data()[i] == expected[i] / 255.0f);
}

TEST_CASE("a single column is named by planisphere.json and its numbers are sorted as numbers") {
  const auto dataset = read_files(sprite_bundle());
  REQUIRE(dataset.ok());
  CHECK(dataset.value()->columns[0].name == "digit");
  CHECK(dataset.value()->classes.names == std::vector<std::string>{"7", "10"});
  CHECK(dataset.value()->classes.of_point == std::vector<int>{0, 1, 0});
}

TEST_CASE("planisphere.json chooses the classes, or none") {
  BundleFiles files = small_bundle();
  files["planisphere.json"] = R"({"version": 1, "classes": "word"})";
  auto dataset = read_files(files);
  REQUIRE(dataset.ok());
  CHECK(dataset.value()->classes.names == std::vector<std::string>{"mars", "moon", "sun"});
  files["planisphere.json"] = R"({"version": 1, "classes": null})";
  dataset = read_files(files);
  REQUIRE(dataset.ok());
  CHECK(dataset.value()->classes.names.empty());
}

TEST_CASE("a bundle may be nothing but a tensor") {
  const auto dataset =
      read_files({{"projector_config.json",
                   R"({"embeddings": [{"tensorShape": [1, 2], "tensorPath": "deep/er/t.bytes"}]})"},
                  {"deep/er/t.bytes", floats_as_bytes({-1, 0.5f})}});
  REQUIRE(dataset.ok());
  CHECK(dataset.value()->points() == 1);
  CHECK(dataset.value()->columns.empty());
}

TEST_CASE("a coloured sprite has four channels") {
  BundleFiles files = sprite_bundle();
  files["planisphere.json"] = R"({"version": 1})";
  files["t.bytes"] = floats_as_bytes({1, 2, 3, 4, 5, 6});
  Image coloured{.width = 4, .height = 2, .channels = 3, .pixels = std::vector<std::uint8_t>(24, 9)};
  files["s.png"] = encode_test_png(coloured);
  const auto dataset = read_files(files);
  REQUIRE(dataset.ok());
  CHECK(dataset.value()->sprite.channels == 4);
  CHECK(dataset.value()->sprite.pixels[3] == 255);
  CHECK(dataset.value()->vectors(0, 0) == 1);
}
