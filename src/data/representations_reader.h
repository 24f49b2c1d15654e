// Reads the representations of a bundle's points.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "data/representations.h"

namespace planisphere {

/// The JSON file that planisphere.json's "representations" names:
///
///     {
///       "version": 1,
///       "pairs": 1500, "pairs_seed": 1, "distance_unit": 0.012,
///       "maps": ["pca", "mds", "tsne"],
///       "representations": [
///         {"name": "…", "kind": "relu", "widths": [20], "pooled": false, "epochs": 1, "learning_rate": 0.1,
///          "seed": 2, "accuracy": 0.93,
///          "extent": 3.2,                       the largest coordinate in its layout
///          "places": [0.1, -0.2, …]}            x and y in each of the maps
///       ],
///       "spaces": [{"representation": 7, "dimensions": 16, "extent": 4.1, "error": 0.03}]
///     }
///
/// The numbers are in a file beside it with the ending .bytes instead of .json, all little-endian and row by
/// row: each representation's layout (n × 2 uint16, 0 … 65535 standing for −extent … extent), each space (n ×
/// dimensions uint16, likewise), each representation's distances (m uint8).
struct RepresentationsFile {
  Representations representations;  // without what the bytes tell
  std::vector<double> extents;      // of the layouts, then of the spaces
};

/// `file` is only for the messages.
Result<RepresentationsFile> read_representations(std::string_view text, const std::string& file);

/// Fills in what the bytes tell of so many points.
Result<Representations> read_representation_bytes(RepresentationsFile described, int points,
                                                  std::span<const std::byte> bytes, const std::string& file);

}  // namespace planisphere
