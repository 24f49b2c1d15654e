// From vectors to a map: neighbours in the original space, a t-SNE layout, directions in few dimensions.
#pragma once

#include <string>

#include "base/matrix.h"
#include "data/map_bundle_writer.h"

namespace planisphere {

struct NamedMapOptions {
  int neighbours = 10;
  int directions = 48;  // dimensions kept of the vectors
  float perplexity = 30;
  int steps = 1000;
  bool with_tensor = true;
};

/// Rows of length 1; rows of zeros stay so. Angles become distances.
Matrix<float> unit_rows(MatrixView<const float> vectors);

/// Fills the bundle's layout, neighbours and directions from unit rows (n × d). Prints how far t-SNE is.
void lay_out(MatrixView<const float> unit, const NamedMapOptions& options, MapBundle& bundle);

/// Writes the bundle and prints its files' sizes, gzipped: what a page transfers for the map, and the rest.
Status write_named_map(const MapBundle& bundle, bool with_tensor, const std::string& folder);

}  // namespace planisphere
