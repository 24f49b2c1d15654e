// From a layout's own coordinates to the pixels of a plot, and how hands move that view.
#pragma once

#include <vector>

#include "base/matrix.h"
#include "scene/draw_list.h"

namespace planisphere {

/// The part of the layout's plane that fits the plot when nobody has moved the view.
struct Framing {
  Vec2 center;            // layout units
  float half_extent = 1;  // layout units from the centre to the nearer edge of the plot
  bool operator==(const Framing&) const = default;
};

/// Frames a layout (n × 2) with a small margin; every point is inside. Non-finite points are ignored.
Framing frame_layout(MatrixView<const float> layout);

/// What the reader did to the view, relative to the framing: the layout may grow under it.
struct Camera {
  Vec2 pan;        // in half-extents of the framing, in the layout's directions (y up)
  float zoom = 1;  // 1: everything fits
  bool operator==(const Camera&) const = default;
};

inline constexpr float min_zoom = 0.25f;
inline constexpr float max_zoom = 400;

/// screen = origin + scale · (x, −y) of the layout.
struct Projection {
  Vec2 origin;      // CSS pixels, where the layout's (0, 0) lies
  float scale = 1;  // CSS pixels for a layout unit

  Vec2 to_screen(float x, float y) const { return {origin.x + scale * x, origin.y - scale * y}; }
};

Projection project(const Framing& framing, const Camera& camera, Rect plot);

/// The screen positions (n) of a layout (n × 2).
void write_screen_positions(MatrixView<const float> layout, const Projection& projection,
                            std::vector<Vec2>& positions);

/// Moves what is under the hand by (dx, dy) CSS pixels.
void pan_by(Camera& camera, Rect plot, Vec2 delta);
/// Zooms by a factor and keeps what lies under `at` there. The factor is clamped to min_zoom … max_zoom.
void zoom_about(Camera& camera, Rect plot, Vec2 at, float factor);

}  // namespace planisphere
