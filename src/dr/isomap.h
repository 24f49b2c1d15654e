// Isomap: distances along the data instead of through the air, laid out by classical scaling.
#pragma once

#include <cstdint>

#include "base/matrix.h"
#include "base/parallel.h"
#include "dr/classical_mds.h"

namespace planisphere {

struct IsomapOptions {
  int dimensions = 2;      // of the layout
  int neighbours = 10;     // of each point in the graph; clamped to 1 … n − 1
  int exact_up_to = 5000;  // points; above, paths are found from landmarks only
  int landmarks = 500;     // how many, drawn by seed
  std::uint64_t seed = 1;

  bool operator==(const IsomapOptions&) const = default;
};

/// Tenenbaum, de Silva and Langford (2000): the graph of nearest neighbours (with its components joined, see
/// find_joined_graph), lengths of shortest paths in it, and classical MDS of these; with landmarks, de Silva
/// and Tenenbaum (2002). data: n × d; numbers that are not finite count as 0. The layout is in the data's
/// unit; too large numbers for float32 end at its largest. O(n² k log n) or O(landmarks n k log n), parallel
/// over sources; memory 12 n² or 4 landmarks n bytes. Once progress->cancelled is set, returns soon with a
/// layout of zeros.
ClassicalMds find_isomap(MatrixView<const float> data, const IsomapOptions& options = {},
                         Progress* progress = nullptr);

}  // namespace planisphere
