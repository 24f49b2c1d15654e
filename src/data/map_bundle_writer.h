// Writes a bundle of many points with names: a map in 16 bits, categories, and what is only read on demand.
#pragma once

#include <string>
#include <vector>

#include "base/matrix.h"
#include "base/result.h"
#include "data/categories.h"
#include "data/dataset.h"

namespace planisphere {

struct MapBundle {
  std::string name;
  std::vector<Column> columns;  // at least one; n texts each
  Matrix<float> layout;         // n × 2
  CategoryGraph categories;
  Matrix<int> neighbours;    // n × count: each point's nearest in the original space; may be empty
  Matrix<float> directions;  // n × d: the original space, only directions are kept; may be empty
  std::string url;           // see point_url.h; may be empty
};

/// Writes projector_config.json, planisphere.json, metadata.tsv, tsne.bytes (uint16), categories.json,
/// categories.bytes, neighbours.bytes and directions.bytes into the folder, and, if asked for, tensors.bytes
/// (float32, n × d, rows of length 1) for the Embedding Projector, which our own reader does not want. All or
/// nothing, as write_files() does. Errors: the disk's, and texts with tabs or line breaks.
Status write_map_bundle(const MapBundle& bundle, bool with_tensor, const std::string& folder);

}  // namespace planisphere
