// Marks of a map, culled to its plot.
#include "figure/map_picture.h"

#include <algorithm>
#include <cmath>

#include "figure/directions_picture.h"
#include "figure/map_view.h"
#include "scene/area_labels.h"
#include "scene/color.h"
#include "scene/text_width.h"

namespace planisphere {
namespace {

constexpr float area_size = 16, narrow_area_size = 13.5f;  // CSS pixels: of areas' names
constexpr float name_gap = 3;                              // CSS pixels between a point and its name
constexpr float longest_text = 220;                        // CSS pixels, of a text drawn instead of a point
constexpr float ring_gap = 3;

Vec2 place_of(const ScreenPoints& screen, int point) {
  return screen.positions[static_cast<std::size_t>(point)];
}

bool is_near(Rect plot, Vec2 at, float margin) {
  return at.x >= plot.x - margin && at.y >= plot.y - margin && at.x <= plot.x + plot.width + margin &&
         at.y <= plot.y + plot.height + margin;
}

void add_lit(const Figure& figure, std::size_t plot, float radius, DrawList& list) {
  const ScreenPoints& screen = figure.plots[plot].screen;
  const int hovered = figure.view.hovered;
  if (hovered < 0 || hovered >= static_cast<int>(screen.positions.size())) return;
  const Vec2 at = place_of(screen, hovered);
  add_lit_neighbours(figure, screen, radius, list);
  if (!is_near(list.plot, at, radius)) return;
  Color color = map_color(figure, plot, hovered);
  color.a = 255;
  list.points.push_back({at, radius * 1.4f, color});
  list.rings.push_back({at, radius * 1.4f + ring_gap, figure.theme.ink()});
}

}  // namespace

void add_lit_neighbours(const Figure& figure, const ScreenPoints& screen, float radius, DrawList& list) {
  const int hovered = figure.view.hovered;
  if (hovered < 0 || figure.map.neighbours_of != hovered) return;
  for (const int i : figure.map.neighbours) {
    const Vec2 other = place_of(screen, i);
    list.lines.push_back({place_of(screen, hovered), other, 1, with_opacity(figure.theme.ink(), 0.35f)});
    list.rings.push_back({other, radius + 1.5f, with_opacity(figure.theme.ink(), 0.7f)});
  }
}

Color mist_color(int points, bool alone) {
  constexpr float most = 0.5f, least = 0.12f;
  const float opacity =
      std::clamp(most * std::sqrt(1000 / static_cast<float>(std::max(points, 1))), least, most);
  return with_opacity({150, 150, 150}, alone ? std::min(1.0f, 2.2f * opacity) : opacity);
}

Color map_color(const Figure& figure, std::size_t plot, int point) {
  const PlotLook& look = figure.map.looks[plot];
  const int shown = look.shown_of_point[static_cast<std::size_t>(point)];
  return shown < 0 ? mist_color(figure.dataset->points(), look.shown.empty())
                   : look.shown[static_cast<std::size_t>(shown)].color;
}

void add_map_points(const Figure& figure, std::size_t plot, float radius, DrawList& list) {
  if (figure.view.texts) return;
  if (figure.spec->map.directions) add_zero_lines(figure, list);
  const ScreenPoints& screen = figure.plots[plot].screen;
  const PlotLook& look = figure.map.looks[plot];
  const int count = static_cast<int>(screen.positions.size());
  const Color mist = mist_color(count, look.shown.empty());
  list.points.reserve(screen.positions.size() + 1);
  for (int i = 0; i < count; ++i) {
    const Vec2 at = place_of(screen, i);
    if (look.shown_of_point[static_cast<std::size_t>(i)] < 0 && is_near(list.plot, at, radius))
      list.points.push_back({at, radius, mist});
  }
  for (const int i : look.colored) {
    const Vec2 at = place_of(screen, i);
    if (!is_near(list.plot, at, radius)) continue;
    const auto shown = static_cast<std::size_t>(look.shown_of_point[static_cast<std::size_t>(i)]);
    list.points.push_back({at, radius * 1.15f, look.shown[shown].color});
  }
  add_lit(figure, plot, radius, list);
}

namespace {

std::vector<TextMark> area_texts(const Figure& figure, std::size_t plot) {
  const Rect bounds = figure.arrangement.plots[plot];
  const Projection projection = project(figure.plots[plot].framing, figure.view.camera, bounds);
  std::vector<Area> areas;
  for (const ShownCategory& shown : figure.map.looks[plot].shown) {
    for (const DensityPeak& peak : shown.peaks) {
      const Vec2 at = projection.to_screen(peak.at.x, peak.at.y);
      if (bounds.contains(at))
        areas.push_back({shown.name, at, peak.radius * projection.scale, figure.theme.legible(shown.color)});
    }
  }
  return place_area_labels(areas, bounds, bounds.width < 400 ? narrow_area_size : area_size);
}

bool covers_one_of(Rect rect, const std::vector<TextMark>& texts, std::size_t count) {
  return std::any_of(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(count),
                     [&](const TextMark& text) { return overlap(rect, text_bounds(text)); });
}

void add_point_names(const Figure& figure, std::vector<TextMark>& texts) {
  if (!figure.map.names || figure.plots.empty()) return;
  const ScreenPoints& screen = figure.plots[0].screen;
  const Rect plot = figure.arrangement.plots[0];
  const std::span<const float> first_zooms = figure.map.names->first_zooms();
  const std::size_t areas = texts.size();
  const PlotLook* const look = figure.map.looks.empty() ? nullptr : &figure.map.looks[0];
  for (int i = 0; i < static_cast<int>(screen.positions.size()); ++i) {
    if (first_zooms[static_cast<std::size_t>(i)] > figure.view.camera.zoom || i == figure.view.hovered)
      continue;
    const Vec2 at = place_of(screen, i);
    if (!plot.contains(at)) continue;
    const bool colored = look && look->shown_of_point[static_cast<std::size_t>(i)] >= 0;
    const TextMark text{
        {at.x + name_gap, at.y},
        name_size,
        TextAlign::start,
        colored ? figure.theme.legible(map_color(figure, 0, i)) : with_opacity(figure.theme.ink(), 0.8f),
        shorten(point_text(*figure.dataset, i), name_size, longest_name),
        TextGround::halo};
    const Rect covered = text_bounds(text);
    if (covered.x + covered.width > plot.x + plot.width || covers_one_of(covered, texts, areas)) continue;
    texts.push_back(text);
  }
}

// One on top of the other, as they come, so that only the last can be read: the figure shows that this does
// not work.
void add_all_texts(const Figure& figure, std::vector<TextMark>& texts) {
  const ScreenPoints& screen = figure.plots[0].screen;
  const Rect plot = figure.arrangement.plots[0];
  for (int i = 0; i < static_cast<int>(screen.positions.size()); ++i) {
    const Vec2 at = place_of(screen, i);
    if (!plot.contains(at)) continue;
    const bool colored = figure.map.looks[0].shown_of_point[static_cast<std::size_t>(i)] >= 0;
    const float room = std::min(longest_text, plot.x + plot.width - at.x);
    texts.push_back({at, name_size, TextAlign::start,
                     colored ? figure.theme.legible(map_color(figure, 0, i)) : figure.theme.ink(),
                     shorten(point_text(*figure.dataset, i), name_size, room), TextGround::box});
  }
}

}  // namespace

std::vector<TextMark> build_map_texts(const Figure& figure) {
  std::vector<TextMark> texts;
  if (figure.spec->view != View::map) {
    add_point_names(figure, texts);
    return texts;
  }
  if (figure.map.looks.empty()) return texts;
  if (figure.view.texts) {
    add_all_texts(figure, texts);
    return texts;
  }
  if (figure.spec->map.directions) {
    texts = build_direction_texts(figure);
    add_point_names(figure, texts);
    return texts;
  }
  for (std::size_t plot = 0; plot < figure.plots.size(); ++plot) {
    for (TextMark& text : area_texts(figure, plot)) texts.push_back(std::move(text));
  }
  add_point_names(figure, texts);
  return texts;
}

}  // namespace planisphere
