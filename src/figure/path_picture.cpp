// Lines from place to place.
#include "figure/path_picture.h"

#include <algorithm>
#include <cmath>

#include "figure/path_view.h"
#include "figure/representation_picture.h"
#include "figure/training.h"
#include "scene/area_labels.h"
#include "scene/color.h"
#include "scene/image_cells.h"

namespace planisphere {
namespace {

constexpr float path_width = 2, former_width = 1.3f, place_radius = 1.9f;  // CSS pixels
constexpr float present_radius = 6, start_radius = 5, former_end = 3;      // CSS pixels
constexpr float former_opacity = 0.35f;
constexpr float name_size = 12.5f, name_room = 7;     // CSS pixels
constexpr float apart = 0.17f, narrow_apart = 0.24f;  // landmarks with names, of the map's side
constexpr float least_curve = 24;                     // CSS pixels

/// How a path looks: where each of its rows lies on the screen.
using Places = std::vector<Vec2>;

Places places_on_map(const Figure& figure, const Matrix<float>& path) {
  const int column = path_column(figure);
  Places places;
  if (path.cols() < column + 2) return places;
  const Projection projection =
      project(figure.plots[0].framing, figure.view.camera, figure.arrangement.plots[0]);
  for (int i = 0; i < path.rows(); ++i)
    places.push_back(projection.to_screen(path(i, column), path(i, column + 1)));
  return places;
}

// Step by step from left to right, all right at the top.
Places places_on_curve(const Figure& figure, const Matrix<float>& path) {
  const Rect room = figure.arrangement.images[1];
  Places places;
  for (int i = 0; i < path.rows(); ++i) {
    const float share = static_cast<float>(i) / path_steps;
    places.push_back({room.x + share * room.width, room.y + (1 - path(i, 0)) * room.height});
  }
  return places;
}

void add_lines(const Places& places, float width, Color color, DrawList& list) {
  for (std::size_t i = 1; i < places.size(); ++i)
    list.lines.push_back({places[i - 1], places[i], width, color});
}

void add_former(const Figure& figure, const Places& places, DrawList& list) {
  if (places.empty()) return;
  const Color color = with_opacity(figure.theme.ink(), former_opacity);
  add_lines(places, former_width, color, list);
  list.points.push_back({places.back(), former_end, color});
}

void add_present(const Figure& figure, const Places& places, DrawList& list) {
  if (places.empty()) return;
  const Color ink = figure.theme.ink();
  add_lines(places, path_width, ink, list);
  for (const Vec2 at : places) list.points.push_back({at, place_radius, ink});
  list.points.push_back({places.back(), present_radius, figure.theme.accent()});
  list.rings.push_back({places.front(), start_radius, ink});
  list.rings.push_back({places.back(), present_radius, ink});
}

bool has_curve(const Figure& figure) {
  return figure.arrangement.images.size() > 1 && figure.arrangement.images[1].height >= least_curve;
}

DrawList build_curve(const Figure& figure) {
  const Rect room = figure.arrangement.images[1];
  DrawList list{.plot = {room.x - 4, room.y - 4, room.width + 8, room.height + 8},
                .background = {0, 0, 0, 0}};
  add_outline(list, room, 1, figure.theme.line());
  const Color faint = with_opacity(figure.theme.ink(), former_opacity);
  for (const Matrix<float>& path : figure.former_paths)
    add_lines(places_on_curve(figure, path), former_width, faint, list);
  const Places places = places_on_curve(figure, figure.frame.training.path);
  add_lines(places, path_width, figure.theme.ink(), list);
  if (!places.empty()) list.points.push_back({places.back(), 3.5f, figure.theme.accent()});
  return list;
}

// Of those far enough from all that have a name already; the chosen one always, then raw pixels.
std::vector<int> choose_landmarks(const Figure& figure) {
  const Representations& all = *figure.dataset->representations;
  const Rect plot = figure.arrangement.plots[0];
  const float least = std::min(plot.width, plot.height) * (figure.arrangement.narrow ? narrow_apart : apart);
  std::vector<int> wanted = {figure.params.representation, 0}, chosen;
  for (const RepresentationSpace& space : all.spaces) wanted.push_back(space.representation);
  const Places& places = figure.plots[0].screen.positions;
  for (const int i : wanted) {
    const Vec2 at = places[static_cast<std::size_t>(i)];
    const bool free = std::all_of(chosen.begin(), chosen.end(), [&](int other) {
      const Vec2 place = places[static_cast<std::size_t>(other)];
      return std::hypot(at.x - place.x, at.y - place.y) >= least;
    });
    if (free) chosen.push_back(i);
  }
  return chosen;
}

std::vector<TextMark> name_landmarks(const Figure& figure) {
  if (figure.plots.empty() || figure.plots[0].screen.positions.empty()) return {};
  std::vector<Area> areas;
  for (const int i : choose_landmarks(figure)) {
    const Representation& one = figure.dataset->representations->list[static_cast<std::size_t>(i)];
    const bool pointed_at = i == figure.params.representation && i > 0;
    areas.push_back({pointed_at ? one.name : one.name.substr(0, one.name.find(',')),
                     figure.plots[0].screen.positions[static_cast<std::size_t>(i)], name_room,
                     figure.theme.legible(representation_color(figure, i))});
  }
  return place_area_labels(areas, figure.arrangement.plots[0], name_size);
}

}  // namespace

void add_paths(const Figure& figure, std::vector<DrawList>& lists) {
  if (figure.plots.size() < 2) return;
  DrawList map{.plot = figure.arrangement.plots[0], .background = {0, 0, 0, 0}};
  for (const Matrix<float>& path : figure.former_paths) add_former(figure, places_on_map(figure, path), map);
  add_present(figure, places_on_map(figure, figure.frame.training.path), map);
  lists.push_back(std::move(map));
  if (has_curve(figure)) lists.push_back(build_curve(figure));
}

std::vector<TextMark> build_path_texts(const Figure& figure) {
  std::vector<TextMark> texts = build_representation_texts(figure);
  for (TextMark& name : name_landmarks(figure)) texts.push_back(std::move(name));
  if (!has_curve(figure)) return texts;
  const Rect room = figure.arrangement.images[1];
  texts.push_back({{middle_of(room).x, room.y + room.height + 12},
                   name_size,
                   TextAlign::middle,
                   figure.theme.faint_ink(),
                   "right answers"});
  return texts;
}

}  // namespace planisphere
