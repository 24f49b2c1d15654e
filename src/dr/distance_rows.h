// Distances from one point to all others, without keeping a table of all pairs.
#pragma once

#include <span>

#include "dr/padded_rows.h"

namespace planisphere {

/// distances[j] ← ‖row j − row `from`‖ in units of `rows.unit`, for the first distances.size() rows. Float32
/// inside short stretches of a row, double between them.
void write_distances_from(const PaddedRows& rows, int from, std::span<float> distances);

/// ‖row a − row b‖ in units of `rows.unit`, the same bits as in write_distances_from and for (b, a).
float find_distance(const PaddedRows& rows, int a, int b);

}  // namespace planisphere
