// Projection, framing, pan and zoom of flat layouts.
#include "scene/camera.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace planisphere {
namespace {

constexpr float margin = 1.06f;

float half_size(Rect plot) {
  return std::max(1.0f, std::min(plot.width, plot.height) / 2);
}

float distance_to(const Vec3& center, const float* y) {
  return std::hypot(y[0] - center.x, y[1] - center.y, y[2] - center.z);
}

bool is_finite(const float* y, int dimensions) {
  return std::all_of(y, y + dimensions, [](float coordinate) { return std::isfinite(coordinate); });
}

}  // namespace

Framing frame_layout(MatrixView<const float> layout) {
  constexpr float far = std::numeric_limits<float>::max();
  float low[3] = {far, far, far}, high[3] = {-far, -far, -far};
  for (int i = 0; i < layout.rows; ++i) {
    const float* y = layout.row(i);
    if (!is_finite(y, layout.cols)) continue;
    for (int axis = 0; axis < layout.cols; ++axis) {
      low[axis] = std::min(low[axis], y[axis]);
      high[axis] = std::max(high[axis], y[axis]);
    }
  }
  if (low[0] > high[0]) return {};
  Framing framing;
  framing.center = {low[0] / 2 + high[0] / 2, low[1] / 2 + high[1] / 2, 0};
  float extent = std::max(high[0] / 2 - low[0] / 2, high[1] / 2 - low[1] / 2);
  if (layout.cols == 3) {
    framing.center.z = low[2] / 2 + high[2] / 2;
    extent = 0;
    for (int i = 0; i < layout.rows; ++i) {
      if (is_finite(layout.row(i), 3)) extent = std::max(extent, distance_to(framing.center, layout.row(i)));
    }
  }
  framing.half_extent = extent > 0 ? extent * margin : 1;
  return framing;
}

Projection project(const Framing& framing, const Camera& camera, Rect plot) {
  const float fitted = half_size(plot) / framing.half_extent;
  const Vec2 center = middle_of(plot);
  Projection projection;
  projection.scale = fitted * camera.zoom;
  const float x = framing.center.x - camera.pan.x * framing.half_extent;
  const float y = framing.center.y - camera.pan.y * framing.half_extent;
  projection.origin = {center.x - projection.scale * x, center.y + projection.scale * y};
  return projection;
}

namespace {

constexpr float lens_distance = 3;  // from the ball's centre, in its radii

void write_flat(MatrixView<const float> layout, const Projection& projection, ScreenPoints& points) {
  points.nearness.clear();
  for (int i = 0; i < layout.rows; ++i) {
    const float* y = layout.row(i);
    points.positions[static_cast<std::size_t>(i)] = projection.to_screen(y[0], y[1]);
  }
}

void write_spatial(MatrixView<const float> layout, const Framing& framing, const Camera& camera, Rect plot,
                   ScreenPoints& points) {
  points.nearness.resize(static_cast<std::size_t>(layout.rows));
  const float cos_yaw = std::cos(camera.yaw), sin_yaw = std::sin(camera.yaw);
  const float cos_pitch = std::cos(camera.pitch), sin_pitch = std::sin(camera.pitch);
  const float radius = half_size(plot) * camera.zoom;
  const Vec2 middle = middle_of(plot);
  for (int i = 0; i < layout.rows; ++i) {
    const float* y = layout.row(i);
    const float x = (y[0] - framing.center.x) / framing.half_extent;
    const float up = (y[1] - framing.center.y) / framing.half_extent;
    const float z = (y[2] - framing.center.z) / framing.half_extent;
    const float right = cos_yaw * x + sin_yaw * z, ahead = cos_yaw * z - sin_yaw * x;
    const float upward = cos_pitch * up - sin_pitch * ahead, towards = sin_pitch * up + cos_pitch * ahead;
    const float nearness = std::clamp((towards + 1) / 2, 0.0f, 1.0f), scale = magnification(nearness);
    const auto index = static_cast<std::size_t>(i);
    points.nearness[index] = nearness;
    points.positions[index] = {middle.x + radius * (right * scale + camera.pan.x),
                               middle.y - radius * (upward * scale + camera.pan.y)};
  }
}

}  // namespace

float magnification(float nearness) {
  return lens_distance / (lens_distance + 1 - 2 * nearness);
}

void write_screen_points(MatrixView<const float> layout, const Framing& framing, const Camera& camera,
                         Rect plot, ScreenPoints& points) {
  points.positions.resize(static_cast<std::size_t>(layout.rows));
  if (layout.cols == 3) {
    write_spatial(layout, framing, camera, plot, points);
  } else {
    write_flat(layout, project(framing, camera, plot), points);
  }
}

void pan_by(Camera& camera, Rect plot, Vec2 delta) {
  const float pixels = half_size(plot) * camera.zoom;
  camera.pan.x += delta.x / pixels;
  camera.pan.y -= delta.y / pixels;
}

void turn_by(Camera& camera, Rect plot, Vec2 delta) {
  const float radius = half_size(plot);
  camera.yaw = std::remainder(camera.yaw + delta.x / radius, full_turn);
  camera.pitch = std::clamp(camera.pitch + delta.y / radius, -max_pitch, max_pitch);
}

void zoom_about(Camera& camera, Rect plot, Vec2 at, float factor) {
  const float zoom = std::clamp(camera.zoom * factor, min_zoom, max_zoom);
  const Vec2 center = middle_of(plot);
  const float before = half_size(plot) * camera.zoom, after = half_size(plot) * zoom;
  camera.pan.x += (at.x - center.x) * (1 / after - 1 / before);
  camera.pan.y -= (at.y - center.y) * (1 / after - 1 / before);
  camera.zoom = zoom;
}

}  // namespace planisphere
