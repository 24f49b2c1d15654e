// Points in the colours of their classes, the hovered one ringed and on top.
#include "figure/picture.h"

#include <algorithm>
#include <cmath>

#include "scene/color.h"

namespace planisphere {
namespace {

constexpr Color grey = {150, 150, 150, 255};
constexpr float usual_plot = 560;  // CSS pixels: where a spec's point radius holds
constexpr float ring_gap = 3;      // CSS pixels between a point and its ring

// Points grow a little as one zooms in, so that a close look still shows discs and not specks, and are
// smaller where the whole plot is.
float radius_at(const FigureSpec& spec, float zoom, Rect plot) {
  const float size = std::clamp(std::min(plot.width, plot.height) / usual_plot, 0.7f, 1.6f);
  return spec.point_radius * size * std::clamp(std::sqrt(zoom), 0.6f, 3.0f);
}

bool visible(Rect plot, Vec2 at, float radius) {
  return at.x >= plot.x - radius && at.y >= plot.y - radius && at.x <= plot.x + plot.width + radius &&
         at.y <= plot.y + plot.height + radius;
}

}  // namespace

Color point_color(const Dataset& dataset, int point) {
  if (dataset.classes.of_point.empty()) return grey;
  return class_color(dataset.classes.of_point[static_cast<std::size_t>(point)],
                     static_cast<int>(dataset.classes.names.size()));
}

DrawList build_draw_list(const Figure& figure) {
  DrawList list;
  list.plot = figure.arrangement.plot;
  list.background = figure.theme.page;
  if (!figure.dataset) return list;
  const float radius = radius_at(*figure.spec, figure.view.camera.zoom, list.plot);
  list.points.reserve(figure.screen.size() + 1);
  const auto add = [&](int point, float size) {
    const Vec2 at = figure.screen[static_cast<std::size_t>(point)];
    if (visible(list.plot, at, size)) list.points.push_back({at, size, point_color(*figure.dataset, point)});
  };
  const int hovered = figure.view.hovered;
  for (int i = 0; i < static_cast<int>(figure.screen.size()); ++i) {
    if (i != hovered) add(i, radius);
  }
  if (hovered >= 0 && hovered < static_cast<int>(figure.screen.size())) {
    add(hovered, radius * 1.4f);
    const Vec2 at = figure.screen[static_cast<std::size_t>(hovered)];
    if (visible(list.plot, at, radius))
      list.rings.push_back({at, radius * 1.4f + ring_gap, figure.theme.ink()});
  }
  return list;
}

}  // namespace planisphere
