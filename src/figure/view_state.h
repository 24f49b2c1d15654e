// What the reader of a figure looks at and points at.
#pragma once

#include <array>
#include <vector>

#include "scene/camera.h"

namespace planisphere {

/// How the hovered point came to be hovered: a mouse looks anew when points move, a finger or a key means
/// that point.
enum class HoverBy { nothing, mouse, choice };

/// The categories that colour a map, one for each of its colours; −1 where a colour is free.
inline constexpr int pick_slots = 6;
using Picks = std::array<int, pick_slots>;
inline constexpr Picks no_picks = {-1, -1, -1, -1, -1, -1};

/// The points that a map of directions lies between: at its left, right, lower and upper end, a group each.
inline constexpr int end_count = 4;
inline constexpr std::size_t most_in_end = 6;
using Ends = std::array<std::vector<int>, end_count>;

/// What the reader looks at. Lives as long as the page; camera and controls travel in the URL.
struct ViewState {
  Camera camera;
  int hovered = -1;  // point index
  int plot = 0;      // the plot in which it was hovered
  int pixel = -1;    // the pixel that a figure with numbers points out
  HoverBy hover_by = HoverBy::nothing;
  Vec2 mouse;  // CSS pixels
  bool focused = false;
  bool with_controls = true;
  bool touched = false;  // the reader has moved the view: a layout in space no longer turns by itself
  float idle_yaw = 0;    // how far it has turned by itself, radians
  Picks picks = no_picks;
  Ends ends;
  bool neighbours = false;  // the hovered point's neighbours in the original space are lit
  bool texts = false;       // points are drawn as their texts
  bool operator==(const ViewState&) const = default;
};

}  // namespace planisphere
