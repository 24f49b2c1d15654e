// Where things lie inside a figure: the plot above, the controls below, differently on a phone.
#pragma once

#include "scene/draw_list.h"

namespace planisphere {

inline constexpr float narrow_below = 560;       // CSS pixels of width
inline constexpr float wide_panel_height = 132;  // also in web/planisphere.js, which reserves the space
inline constexpr float narrow_panel_height = 232;

struct Arrangement {
  Rect plot;
  Rect panel;  // empty without controls
  bool narrow = false;
  bool operator==(const Arrangement&) const = default;
};

/// The arrangement of a figure of width × height CSS pixels.
Arrangement arrange(float width, float height, bool with_controls);

}  // namespace planisphere
