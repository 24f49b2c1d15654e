// Puts points into an order in which those that are near in space are mostly near in the list.
#pragma once

#include <cstdint>
#include <vector>

#include "dr/planes.h"

namespace planisphere {

/// A point's place on the Morton curve (Morton 1966): the bits of its coordinates, in units of 2^−31 (two
/// dimensions) or 2^−21 (three) of the layout's extent, shuffled like cards, the last coordinate's uppermost
/// bit on top.
struct MortonKey {
  std::uint64_t place;
  int point;
};

/// All points of a layout (finite) along the curve, ties by index.
void write_morton_order(const Planes& layout, std::vector<MortonKey>& order);

}  // namespace planisphere
