// Points in the colours of their classes, the hovered one ringed and on top.
#include "figure/picture.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "figure/axes_picture.h"
#include "figure/curves_picture.h"
#include "figure/diagram_picture.h"
#include "figure/distance_view.h"
#include "figure/flow_picture.h"
#include "figure/image_picture.h"
#include "figure/map_picture.h"
#include "figure/network_diagram.h"
#include "figure/path_picture.h"
#include "figure/representation_picture.h"
#include "figure/representation_views.h"
#include "figure/sprite_picture.h"
#include "figure/views.h"
#include "scene/color.h"
#include "scene/image_cells.h"

namespace planisphere {
namespace {

constexpr Color grey = {150, 150, 150, 255};
constexpr float usual_plot = 560;     // CSS pixels: where a spec's point radius holds,
constexpr float usual_points = 1000;  // and for how many
constexpr float edge_opacity = 0.5f;
constexpr float ring_gap = 3;  // CSS pixels between a point and its ring

// Points grow a little as one zooms in, so that a close look still shows discs and not specks, and are
// smaller where the whole plot is or many are to share it.
float radius_at(const FigureSpec& spec, int points, float zoom, Rect plot) {
  const float room = std::clamp(std::min(plot.width, plot.height) / usual_plot, 0.7f, 1.6f);
  const float crowd = std::pow(std::max(1.0f, static_cast<float>(points) / usual_points), -0.35f);
  return spec.point_radius * room * crowd * std::clamp(std::sqrt(zoom), 0.6f, 3.0f);
}

bool visible(Rect plot, Vec2 at, float radius) {
  return at.x >= plot.x - radius && at.y >= plot.y - radius && at.x <= plot.x + plot.width + radius &&
         at.y <= plot.y + plot.height + radius;
}

}  // namespace

Color class_color_of(const Classes& classes, int index) {
  if (classes.hues.empty()) return class_color(index, static_cast<int>(classes.names.size()));
  return hsl(classes.hues[static_cast<std::size_t>(index)], 0.55f, 0.5f);
}

Color point_color(const Figure& figure, int point) {
  const auto place = static_cast<std::size_t>(point);
  if (!figure.colors.empty()) return with_opacity(figure.colors[place], 1);
  const Classes& classes = figure.dataset->classes;
  return classes.of_point.empty() ? grey : class_color_of(classes, classes.of_point[place]);
}

namespace {

// Farther things are paler and painted first; without depth, all are in front and in their own order.
float opacity_at(const ScreenPoints& screen, int point) {
  constexpr float farthest = 0.25f;
  if (screen.nearness.empty()) return 1;
  return farthest + (1 - farthest) * screen.nearness[static_cast<std::size_t>(point)];
}

float size_at(const ScreenPoints& screen, int point) {
  return screen.nearness.empty() ? 1 : magnification(screen.nearness[static_cast<std::size_t>(point)]);
}

std::vector<int> painting_order(const std::vector<float>& nearness, int count) {
  std::vector<int> order(static_cast<std::size_t>(count));
  std::iota(order.begin(), order.end(), 0);
  if (nearness.empty()) return order;
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
    return nearness[static_cast<std::size_t>(a)] < nearness[static_cast<std::size_t>(b)];
  });
  return order;
}

std::vector<float> edge_nearness(const PlotFrame& frame, const ScreenPoints& screen) {
  std::vector<float> nearness;
  if (screen.nearness.empty()) return nearness;
  for (int e = 0; e < frame.edges.rows(); ++e) {
    nearness.push_back(screen.nearness[static_cast<std::size_t>(frame.edges(e, 0))] +
                       screen.nearness[static_cast<std::size_t>(frame.edges(e, 1))]);
  }
  return nearness;
}

// Edges take the colour of their ends' class where both agree, grey where not.
void add_edges(const Figure& figure, const PlotFrame& frame, const ScreenPoints& screen, DrawList& list) {
  const int hovered = figure.view.hovered;
  for (const int e : painting_order(edge_nearness(frame, screen), frame.edges.rows())) {
    const int a = frame.edges(e, 0), b = frame.edges(e, 1);
    const Color from = point_color(figure, a), to = point_color(figure, b);
    const bool lit = a == hovered || b == hovered;
    const Color color = lit ? figure.theme.ink()
                            : with_opacity(from == to ? from : grey, edge_opacity * opacity_at(screen, a));
    const Vec2 start = screen.positions[static_cast<std::size_t>(a)];
    const Vec2 end = screen.positions[static_cast<std::size_t>(b)];
    list.lines.push_back({start, end, lit ? 1.6f : 1.0f, color});
  }
}

bool is_greyed(const Figure& figure, int point) {
  if (!figure.colors.empty()) return figure.colors[static_cast<std::size_t>(point)].a < 255;
  const int wanted = highlighted_class(*figure.spec, *figure.dataset);
  return wanted >= 0 && figure.dataset->classes.of_point[static_cast<std::size_t>(point)] != wanted;
}

// Where only one class matters, the others are a mist: as thick for many points as for few.
float grey_opacity(int points) {
  constexpr float usual = 0.4f, least = 0.1f;
  return std::clamp(usual * std::sqrt(usual_points / static_cast<float>(std::max(1, points))), least, usual);
}

void add_points(const Figure& figure, const ScreenPoints& screen, DrawList& list) {
  const float radius = radius_at(*figure.spec, figure.dataset->points(), figure.view.camera.zoom, list.plot);
  const int count = static_cast<int>(screen.positions.size()), hovered = figure.view.hovered;
  list.points.reserve(screen.positions.size() + 1);
  const auto add = [&](int point, float size, float opacity) {
    const Vec2 at = screen.positions[static_cast<std::size_t>(point)];
    const Color color = is_greyed(figure, point) ? grey : point_color(figure, point);
    if (visible(list.plot, at, size)) list.points.push_back({at, size, with_opacity(color, opacity)});
  };
  const std::vector<int> order = painting_order(screen.nearness, count);
  if (figure.spec->highlight || !figure.colors.empty()) {
    for (const int i : order) {
      if (is_greyed(figure, i))
        add(i, radius * size_at(screen, i), opacity_at(screen, i) * grey_opacity(count));
    }
  }
  for (const int i : order) {
    if (i != hovered && !is_greyed(figure, i)) add(i, radius * size_at(screen, i), opacity_at(screen, i));
  }
  if (hovered < 0 || hovered >= count) return;
  add_lit_neighbours(figure, screen, radius, list);
  const float size = radius * size_at(screen, hovered) * 1.4f;
  add(hovered, size, 1);
  const Vec2 at = screen.positions[static_cast<std::size_t>(hovered)];
  if (visible(list.plot, at, radius)) list.rings.push_back({at, size + ring_gap, figure.theme.ink()});
}

void add_plot_points(const Figure& figure, std::size_t plot, DrawList& list) {
  const ScreenPoints& screen = figure.plots[plot].screen;
  if (figure.spec->view == View::map) {
    const float radius =
        radius_at(*figure.spec, figure.dataset->points(), figure.view.camera.zoom, list.plot);
    add_map_points(figure, plot, radius, list);
  } else if (figure.spec->sprites && !figure.dataset->sprite.empty()) {
    add_sprites(figure, screen, list);
  } else {
    add_points(figure, screen, list);
  }
}

}  // namespace

namespace {

// The strip's digits below the map, and on it the axis along which they were found.
void add_strip(const Figure& figure, std::vector<DrawList>& lists) {
  const Strip& strip = figure.strip;
  if (strip.points.empty() || figure.plots.empty() || figure.dataset->sprite.empty()) return;
  DrawList& map = lists.front();
  const Projection projection = project(figure.plots[0].framing, figure.view.camera, map.plot);
  map.lines.push_back({projection.to_screen(strip.from.x, strip.from.y),
                       projection.to_screen(strip.to.x, strip.to.y), 1.5f,
                       with_opacity(figure.theme.ink(), 0.6f)});
  DrawList below{.plot = {0, 0, figure.width, figure.height}, .background = {0, 0, 0, 0}};
  for (std::size_t i = 0; i < strip.points.size() && i < figure.arrangement.images.size(); ++i) {
    const Rect place = figure.arrangement.images[i];
    const int point = strip.points[i];
    below.sprites.push_back({middle_of(place), place.height, point, figure.theme.ink()});
    if (point == figure.view.hovered) {
      add_outline(below, place, 2, figure.theme.accent());
      continue;
    }
    const Vec2 at = figure.plots[0].screen.positions[static_cast<std::size_t>(point)];
    map.rings.push_back({at, map.points.empty() ? 4 : map.points.front().radius + 1.5f, figure.theme.ink()});
  }
  lists.push_back(std::move(below));
}

}  // namespace

std::vector<TextMark> build_texts(const Figure& figure) {
  if (!figure.dataset || !figure.error.empty()) return {};
  if (has_only_images(*figure.spec)) return build_image_texts(figure);
  if (figure.spec->view == View::map || figure.spec->map.names) return build_map_texts(figure);
  if (has_diagram(*figure.spec)) return build_network_texts(figure);
  if (figure.spec->view == View::flow) return build_flow_texts(figure);
  if (figure.spec->view == View::distances) return build_distance_texts(figure);
  if (figure.spec->view == View::diagram) return build_diagram_texts(figure);
  if (figure.spec->view == View::path) return build_path_texts(figure);
  if (figure.spec->view == View::meta) return build_representation_texts(figure);
  return has_axes(*figure.spec) ? build_axes_texts(figure) : std::vector<TextMark>{};
}

std::vector<DrawList> build_draw_lists(const Figure& figure) {
  std::vector<DrawList> lists;
  for (std::size_t i = 0; i < figure.arrangement.plots.size(); ++i) {
    DrawList& list = lists.emplace_back();
    list.plot = figure.arrangement.plots[i];
    list.background = {0, 0, 0, 0};
    if (!figure.dataset || i >= figure.plots.size() || figure.plots[i].screen.positions.empty()) continue;
    if (figure.spec->view == View::curves || figure.spec->view == View::flow) {
      list = figure.spec->view == View::curves ? build_curves_picture(figure, i) : build_flow_picture(figure);
      continue;
    }
    if (plots_representations(*figure.spec, static_cast<int>(i))) {
      add_representations(figure, figure.plots[i].screen, list);
      continue;
    }
    add_edges(figure, figure.frame.plots[i], figure.plots[i].screen, list);
    add_plot_points(figure, i, list);
  }
  if (!figure.dataset || !figure.error.empty()) return lists;
  if (has_only_images(*figure.spec)) lists.push_back(build_image_picture(figure));
  if (figure.spec->view == View::distances) lists.push_back(build_distance_picture(figure));
  if (figure.spec->view == View::diagram) lists.push_back(build_diagram_picture(figure));
  if (has_boxes(*figure.spec)) lists.push_back(build_representation_picture(figure));
  if (figure.spec->view == View::path) add_paths(figure, lists);
  if (has_axes(*figure.spec)) lists.push_back(build_axes_picture(figure));
  if (has_diagram(*figure.spec)) lists.push_back(build_diagram(figure));
  add_strip(figure, lists);
  return lists;
}

}  // namespace planisphere
