// Names of areas of a map, set beside the areas' centres so that none covers another.
#pragma once

#include <string>
#include <vector>

#include "scene/draw_list.h"

namespace planisphere {

struct Area {
  std::string name;
  Vec2 at;           // CSS pixels: its centre
  float radius = 0;  // CSS pixels: what its name should leave free, if it can
  Color color;
};

/// A text for each area that finds a place inside of `bounds`, in the order of the areas: above its centre,
/// below, to a side, or, where others are in the way, further off. An area without a free place has no name.
std::vector<TextMark> place_area_labels(const std::vector<Area>& areas, Rect bounds, float size);

/// What a text covers: CSS pixels.
Rect text_bounds(const TextMark& mark);

bool overlap(Rect a, Rect b);

}  // namespace planisphere
