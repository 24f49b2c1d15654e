// Where the boxes of a figure of representations lie.
#pragma once

#include "figure/arrange.h"

namespace planisphere {

inline constexpr float kinds_height = 40;  // below the boxes: what their colours mean

/// Divides what so far was one plot into a map, beside it another plot, and images[0]: right of both, or on a
/// phone below them.
void arrange_boxes(Arrangement& arrangement);

/// A square matrix with room for names left of it and above, images[0], and two pictures beside it or below.
void arrange_distances(Arrangement& arrangement);

}  // namespace planisphere
