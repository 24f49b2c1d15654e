// From a layout's own coordinates to the pixels of a plot, and how hands move that view.
#pragma once

#include <vector>

#include "base/matrix.h"
#include "scene/draw_list.h"

namespace planisphere {

struct Vec3 {
  float x = 0, y = 0, z = 0;
  bool operator==(const Vec3&) const = default;
};

/// The part of the layout that fits the plot when nobody has moved the view: of its plane, or in space a
/// ball.
struct Framing {
  Vec3 center;            // layout units; z only in space
  float half_extent = 1;  // layout units from the centre to the nearer edge of the plot
  bool operator==(const Framing&) const = default;
};

/// Frames a layout (n × 2 or n × 3) with a small margin; every point is inside. Non-finite points are
/// ignored.
Framing frame_layout(MatrixView<const float> layout);

/// What the reader did to the view, relative to the framing: the layout may grow under it.
struct Camera {
  Vec2 pan;        // in half-extents of the framing, in the layout's directions (y up)
  float zoom = 1;  // 1: everything fits
  // Of a layout in space, radians: first about the upward axis, then about the axis to the right.
  float yaw = 0.6f, pitch = 0.35f;
  bool operator==(const Camera&) const = default;
};

inline constexpr float min_zoom = 0.25f;
inline constexpr float max_zoom = 400;
inline constexpr float full_turn = 6.2831853f;  // radians
inline constexpr float max_pitch = full_turn / 4;

/// screen = origin + scale · (x, −y) of the layout.
struct Projection {
  Vec2 origin;      // CSS pixels, where the layout's (0, 0) lies
  float scale = 1;  // CSS pixels for a layout unit

  Vec2 to_screen(float x, float y) const { return {origin.x + scale * x, origin.y - scale * y}; }
};

Projection project(const Framing& framing, const Camera& camera, Rect plot);

/// Where the points of a layout are in a plot.
struct ScreenPoints {
  std::vector<Vec2> positions;  // n, CSS pixels
  std::vector<float>
      nearness;  // n: 0 at the far side of the framed ball, 1 at the near one; empty for a plane
};

/// layout: n × 2, or n × 3 as seen through a lens at three times the ball's radius.
void write_screen_points(MatrixView<const float> layout, const Framing& framing, const Camera& camera,
                         Rect plot, ScreenPoints& points);
/// How much larger than at the ball's centre the lens shows things that are so near.
float magnification(float nearness);

/// Moves what is under the hand by (dx, dy) CSS pixels.
void pan_by(Camera& camera, Rect plot, Vec2 delta);
/// Turns a layout in space as if the hand took hold of the near side of the ball.
void turn_by(Camera& camera, Rect plot, Vec2 delta);
/// Zooms by a factor and keeps what lies under `at` there. The factor is clamped to min_zoom … max_zoom.
void zoom_about(Camera& camera, Rect plot, Vec2 at, float factor);

}  // namespace planisphere
