// Thousands of damaged bundles: each gives an error that names its file, or a dataset that is whole.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/random.h"
#include "data/bundle_files.h"
#include "data/encode_png.h"

using namespace planisphere;

namespace {

BundleFiles whole_bundle(const char* vectors) {
  Image sprite{.width = 6, .height = 4, .channels = 1, .pixels = std::vector<std::uint8_t>(24, 100)};
  for (std::size_t i = 0; i < sprite.pixels.size(); ++i) sprite.pixels[i] = static_cast<std::uint8_t>(i * 9);
  return {
      {"projector_config.json", R"({"embeddings": [{"tensorName": "x", "tensorShape": [5, 4],
  "tensorPath": "t.bytes", "metadataPath": "m.tsv",
  "sprite": {"imagePath": "s.png", "singleImageDim": [2, 2]}}]})"},
      {"planisphere.json", std::string(R"({"version": 1, "vectors": ")") + vectors + R"(", "classes": "b"})"},
      {"t.bytes", floats_as_bytes({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9})},
      {"m.tsv", "a\tb\nu\t1\nv\t2\nw\té\nx\t1\ny\t1\n"},
      {"s.png", encode_test_png(sprite)}};
}

/// A position in the text, or its end.
std::size_t somewhere(const std::string& text, Random& random) {
  return static_cast<std::size_t>(random.below(static_cast<int>(text.size()) + 1));
}

/// Changes one thing: cuts, drops, doubles, overwrites, or puts in something that formats care about.
void mutate(std::string& text, Random& random) {
  static const std::vector<std::string> morsels = {
      "\t",   "\n",   "\r\n", "\"",         "{",    "}",    "[",  "]",          ",",
      ":",    "-",    "0",    "1e999",      "null", "true", "-1", "4294967296", "18446744073709551616",
      "\xFF", "\xC3", "../",  "{\"a\":[[[["};
  const std::size_t at = somewhere(text, random);
  const std::size_t length = static_cast<std::size_t>(random.below(8));
  switch (random.below(5)) {
    case 0:
      text.resize(at);
      break;
    case 1:
      text.erase(at, length);
      break;
    case 2:
      text.insert(at, text.substr(std::min(at, somewhere(text, random)), length));
      break;
    case 3:
      if (at < text.size()) text[at] = static_cast<char>(random.bits());
      break;
    default:
      text.insert(at, morsels[static_cast<std::size_t>(random.below(static_cast<int>(morsels.size())))]);
  }
}

void check_whole(const Dataset& d) {
  CHECK(d.points() > 0);
  for (const Column& column : d.columns) CHECK(column.values.size() == static_cast<std::size_t>(d.points()));
  if (!d.classes.column.empty()) CHECK(d.classes.of_point.size() == static_cast<std::size_t>(d.points()));
  for (const int k : d.classes.of_point) CHECK((k >= 0 && k < static_cast<int>(d.classes.names.size())));
  const Sprite& s = d.sprite;
  CHECK(s.pixels.size() ==
        static_cast<std::size_t>(s.width) * static_cast<std::size_t>(s.height * s.channels));
  if (!s.empty()) CHECK(s.columns * (s.height / s.cell_height) >= d.points());
}

void check_error(const std::string& error) {
  CAPTURE(error);
  CHECK(error.starts_with("b/"));
  CHECK(error.find(": expected ") != std::string::npos);
  CHECK(error.find(", found ") != std::string::npos);
  CHECK(error.ends_with("."));
  CHECK(error.find('\n') == std::string::npos);
}

}  // namespace

TEST_CASE("a damaged bundle gives an error or a whole dataset") {
  Random random(1);
  int refused = 0;
  for (const char* vectors : {"tensor", "sprite"}) {
    const BundleFiles bundle = whole_bundle(vectors);
    REQUIRE(read_files(bundle).ok());
    for (const auto& [file, content] : bundle) {
      for (int trial = 0; trial < 800; ++trial) {
        BundleFiles damaged = bundle;
        for (int changes = 1 + random.below(3); changes > 0; --changes) mutate(damaged[file], random);
        if (file == "s.png" && trial % 2 == 0) mend_checksums(damaged[file]);
        const auto dataset = read_files(damaged);
        if (dataset.ok()) check_whole(*dataset.value());
        if (!dataset.ok()) check_error(dataset.error());
        refused += dataset.ok() ? 0 : 1;
      }
    }
  }
  CHECK(refused > 4000);
}

TEST_CASE("every truncation of every file is noticed") {
  const BundleFiles bundle = whole_bundle("tensor");
  for (const auto& [file, content] : bundle) {
    const bool ends_in_line_break = content.ends_with('\n');
    for (std::size_t size = 0; size + (ends_in_line_break ? 1 : 0) < content.size(); ++size) {
      BundleFiles damaged = bundle;
      damaged[file].resize(size);
      const auto dataset = read_files(damaged);
      // A row whose last text is shorter is another text, which nobody can tell.
      if (file == "m.tsv" && dataset.ok()) continue;
      REQUIRE(!dataset.ok());
      check_error(dataset.error());
    }
  }
}

TEST_CASE("JSON nested ten thousand deep is refused, not followed") {
  const std::string deep = std::string(10000, '[') + std::string(10000, ']');
  for (const std::string key : {"tensorShape", "tensorPath", "sprite"}) {
    BundleFiles files = whole_bundle("tensor");
    files["projector_config.json"] = "{\"embeddings\": [{\"" + key + "\": " + deep + "}]}";
    CHECK(!read_files(files).ok());
  }
  for (const std::string key : {"version", "vectors", "classes"}) {
    BundleFiles files = whole_bundle("tensor");
    files["planisphere.json"] = "{\"version\": 1, \"" + key + "\": " + deep + "}";
    CHECK(!read_files(files).ok());
  }
}
