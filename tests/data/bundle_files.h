// Bundles in memory for tests: a map of files, and the reader driven over it.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "data/bundle.h"

namespace planisphere {

using BundleFiles = std::map<std::string, std::string>;

inline std::span<const std::byte> bytes_of(const std::string& text) {
  return std::as_bytes(std::span(text));
}

inline std::string floats_as_bytes(const std::vector<float>& numbers) {
  return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(float)};
}

/// Gives the reader named "b" every file it wants, first or last wanted first.
inline Result<DatasetPointer> read_files(const BundleFiles& files, bool last_first = false) {
  BundleReader reader("b");
  while (!reader.wanted().empty()) {
    const std::string file = last_first ? reader.wanted().back() : reader.wanted().front();
    const auto found = files.find(file);
    const Status status =
        found == files.end() ? reader.supply_missing(file) : reader.supply(file, bytes_of(found->second));
    if (!status.ok()) return Error{status.error()};
  }
  return reader.finish();
}

/// Three points of two dimensions with two metadata columns, without a sprite.
inline BundleFiles small_bundle() {
  return {{"projector_config.json",
           R"({"embeddings": [{"tensorShape": [3, 2], "tensorPath": "t.bytes", "metadataPath": "m.tsv"}]})"},
          {"t.bytes", floats_as_bytes({1, 2, 3, 4, 5, 6})},
          {"m.tsv", "word\tkind\nsun\tstar\nmoon\trock\nmars\trock\n"}};
}

}  // namespace planisphere
