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

}  // namespace

Framing frame_layout(MatrixView<const float> layout) {
  constexpr float far = std::numeric_limits<float>::max();
  float low[2] = {far, far}, high[2] = {-far, -far};
  for (int i = 0; i < layout.rows; ++i) {
    const float* y = layout.row(i);
    if (!std::isfinite(y[0]) || !std::isfinite(y[1])) continue;
    for (int axis = 0; axis < 2; ++axis) {
      low[axis] = std::min(low[axis], y[axis]);
      high[axis] = std::max(high[axis], y[axis]);
    }
  }
  if (low[0] > high[0]) return {};
  Framing framing;
  framing.center = {low[0] / 2 + high[0] / 2, low[1] / 2 + high[1] / 2};
  const float extent = std::max(high[0] / 2 - low[0] / 2, high[1] / 2 - low[1] / 2);
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

void write_screen_positions(MatrixView<const float> layout, const Projection& projection,
                            std::vector<Vec2>& positions) {
  positions.resize(static_cast<std::size_t>(layout.rows));
  for (int i = 0; i < layout.rows; ++i) {
    const float* y = layout.row(i);
    positions[static_cast<std::size_t>(i)] = projection.to_screen(y[0], y[1]);
  }
}

void pan_by(Camera& camera, Rect plot, Vec2 delta) {
  const float pixels = half_size(plot) * camera.zoom;
  camera.pan.x += delta.x / pixels;
  camera.pan.y -= delta.y / pixels;
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
