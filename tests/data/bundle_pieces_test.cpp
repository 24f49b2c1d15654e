// Bundles whose files arrive in pieces, cut anywhere: the same as whole ones.
#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

#include "data/bundle_files.h"
#include "data/metadata.h"

using namespace planisphere;

namespace {

Result<DatasetPointer> read_in_pieces(const BundleFiles& files, std::size_t size) {
  BundleReader reader("b");
  while (!reader.wanted().empty()) {
    const std::string file = reader.wanted().front();
    const auto found = files.find(file);
    Status status = Done{};
    if (found == files.end()) {
      status = reader.supply_missing(file);
    } else {
      std::span<const std::byte> left = bytes_of(found->second);
      do {
        const std::span<const std::byte> piece = left.first(std::min(size, left.size()));
        status = reader.supply_piece(file, piece, found->second.size());
        left = left.subspan(piece.size());
      } while (status.ok() && !left.empty());
    }
    if (!status.ok()) return Error{status.error()};
  }
  return reader.finish();
}

std::string outcome(const Result<DatasetPointer>& dataset) {
  return dataset.ok() ? "" : dataset.error();
}

Result<std::vector<Column>> read_metadata_in_pieces(std::string_view text, int points, std::size_t size) {
  MetadataReader reader(points, {}, "m.tsv");
  for (std::size_t at = 0; at < text.size(); at += size) {
    if (Status status = reader.add(text.substr(at, size)); !status.ok()) return Error{status.error()};
  }
  return reader.finish();
}

}  // namespace

TEST_CASE("a bundle in pieces of any size is the bundle") {
  const BundleFiles files = small_bundle();
  const auto whole = read_files(files);
  REQUIRE(whole.ok());
  for (std::size_t size = 1; size < 60; ++size) {
    const auto read = read_in_pieces(files, size);
    REQUIRE(read.ok());
    CHECK(read.value()->vectors == whole.value()->vectors);
    for (std::size_t j = 0; j < 2; ++j) {
      CHECK(read.value()->columns[j].name == whole.value()->columns[j].name);
      CHECK(read.value()->columns[j].values == whole.value()->columns[j].values);
    }
  }
}

TEST_CASE("what is wrong with a file is said in the same words, however it was cut") {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const std::pair<std::string, std::string> damages[] = {{"t.bytes", floats_as_bytes({1, 2, 3, nan, 5, 6})},
                                                         {"t.bytes", std::string(23, ' ')},
                                                         {"t.bytes", std::string(28, ' ')},
                                                         {"t.bytes", ""},
                                                         {"m.tsv", ""},
                                                         {"m.tsv", "word\tkind\nsun\tstar\nmoon\n"},
                                                         {"projector_config.json", "{\n"}};
  for (const auto& [file, content] : damages) {
    BundleFiles files = small_bundle();
    files[file] = content;
    const std::string whole = outcome(read_files(files));
    CHECK(!whole.empty());
    for (std::size_t size = 1; size < 30; ++size) CHECK(outcome(read_in_pieces(files, size)) == whole);
  }
}

TEST_CASE("metadata in pieces of any size is the metadata, or the same error") {
  for (const std::string_view text : {"x\ny",
                                      "x\ny\n",
                                      "x\r\ny\r\n\r\n\n",
                                      "\xEF\xBB\xBFx\ny\n",
                                      "x\n\n",
                                      "\n",
                                      "\n\n",
                                      "\n\n\n",
                                      "",
                                      "\xEF\xBB\xBF",
                                      "\xEF\xBB",
                                      "x\n\n\ny\n",
                                      "a\tb\nx\ty\n",
                                      "a\tb\n1\té\n3\t\n",
                                      "a\tb\n1\t2\n3\t4\n\n",
                                      "a\tb\n1\t2\n3\t4\n\n5\t6\n",
                                      "a\tb\n1\t2\n3\n",
                                      "x\ncaf\xE9\n",
                                      "x\ncaf\xC3",
                                      "x\ny\nz"}) {
    const auto whole = read_metadata(text, 2, {}, "m.tsv");
    for (std::size_t size = 1; size < 12; ++size) {
      const auto read = read_metadata_in_pieces(text, 2, size);
      REQUIRE(read.ok() == whole.ok());
      if (!read.ok()) CHECK(read.error() == whole.error());
      for (std::size_t j = 0; read.ok() && j < whole.value().size(); ++j) {
        CHECK(read.value()[j].name == whole.value()[j].name);
        CHECK(read.value()[j].values == whole.value()[j].values);
      }
    }
  }
}

TEST_CASE("a line too many is refused where it is, after empty ones that would have been overlooked") {
  const auto error_of = [](std::string_view text) { return read_metadata(text, 2, {}, "m.tsv").error(); };
  CHECK(error_of("a\tb\n1\t2\n3\t4\n\n5\t6\n") == "m.tsv:4: expected 2 columns, found 1.");
  CHECK(error_of("x\ny\n\n\nz\n") == "m.tsv: expected 2 rows, one for each point, found 5.");
}
