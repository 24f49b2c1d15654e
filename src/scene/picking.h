// Which point the reader means, on the CPU: by pointing at it or by an arrow key.
#pragma once

#include <span>

#include "scene/draw_list.h"

namespace planisphere {

/// The index of the nearest position within `radius` CSS pixels of the cursor, or −1. Of equally near ones
/// the last, because it is painted on top; where nearness is given, of those right under the cursor the one
/// nearest to the eye.
int find_nearest(std::span<const Vec2> positions, Vec2 cursor, float radius,
                 std::span<const float> nearness = {});

/// The next point from `from` in a direction (a unit vector; y down): nearest by distance along it plus twice
/// the distance off it, within 45°. −1 if there is none.
int find_in_direction(std::span<const Vec2> positions, int from, Vec2 direction);

}  // namespace planisphere
