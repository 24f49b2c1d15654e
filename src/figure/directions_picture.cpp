// Lists lie in the arrangement's images: 0 left, 1 right.
#include "figure/directions_picture.h"

#include <algorithm>

#include "figure/directions.h"
#include "figure/map_picture.h"
#include "figure/map_view.h"
#include "scene/area_labels.h"
#include "scene/color.h"
#include "scene/text_width.h"

namespace planisphere {
namespace {

constexpr float heading_height = 24, row_height = 19;  // CSS pixels
constexpr float heading_size = 13.5f, end_size = 14;
constexpr float margin = 10, name_gap = 3;
constexpr int most_listed = 20, named_farthest = 8;

Color color_at(const Figure& figure, int end) {
  return figure.theme.legible(figure.map.looks[0].shown[static_cast<std::size_t>(end)].color);
}

}  // namespace

void add_zero_lines(const Figure& figure, DrawList& list) {
  const Projection projection = project(figure.plots[0].framing, figure.view.camera, list.plot);
  const Vec2 zero = projection.to_screen(0, 0);
  const Rect plot = list.plot;
  const Color color = figure.theme.line();
  list.lines.push_back({{zero.x, plot.y}, {zero.x, plot.y + plot.height}, 1, color});
  if (has_direction(figure.view.ends, 1))
    list.lines.push_back({{plot.x, zero.y}, {plot.x + plot.width, zero.y}, 1, color});
}

std::vector<int> listed_points(const Figure& figure, int end) {
  if (figure.arrangement.images.size() < 2) return {};
  const float room = figure.arrangement.images[static_cast<std::size_t>(end)].height - heading_height;
  return find_farthest(figure, end, std::clamp(static_cast<int>(room / row_height), 0, most_listed));
}

int find_listed(const Figure& figure, Vec2 at) {
  for (int end = 0; end < 2 && figure.arrangement.images.size() == 2; ++end) {
    const Rect list = figure.arrangement.images[static_cast<std::size_t>(end)];
    const float below = at.y - list.y - heading_height;
    if (!list.contains(at) || below < 0) continue;
    const std::vector<int> points = listed_points(figure, end);
    const auto row = static_cast<std::size_t>(below / row_height);
    return row < points.size() ? points[row] : -1;
  }
  return -1;
}

namespace {

// "← man, boy" and "woman →"
std::string heading(const Figure& figure, int end, float width) {
  const std::string name = shorten(end_name(figure, end), heading_size, width - 20);
  if (name.empty()) return "";
  return end == 0 ? "← " + name : name + " →";
}

void add_list(const Figure& figure, int end, std::vector<TextMark>& texts) {
  const Rect list = figure.arrangement.images[static_cast<std::size_t>(end)];
  const TextAlign align = end == 0 ? TextAlign::start : TextAlign::end;
  const float x = end == 0 ? list.x : list.x + list.width;
  float y = list.y + heading_height / 2;
  texts.push_back({{x, y}, heading_size, align, color_at(figure, end), heading(figure, end, list.width)});
  y += heading_height / 2 + row_height / 2;
  for (const int point : listed_points(figure, end)) {
    const bool hovered = point == figure.view.hovered;
    texts.push_back({{x, y},
                     name_size,
                     align,
                     hovered ? figure.theme.accent() : figure.theme.ink(),
                     shorten(point_text(*figure.dataset, point), name_size, list.width)});
    y += row_height;
  }
}

// Places a name on the plot where it covers none of `texts` from `first` on: on the outer side of its point,
// away from the crowd, if there is room.
struct Namer {
  const Figure& figure;
  std::vector<TextMark>& texts;
  std::size_t first;

  void add(TextMark text) {
    const Rect covered = text_bounds(text), plot = figure.arrangement.plots[0];
    if (!plot.contains({covered.x, text.at.y}) || !plot.contains({covered.x + covered.width, text.at.y}))
      return;
    for (std::size_t i = first; i < texts.size(); ++i) {
      if (overlap(covered, text_bounds(texts[i]))) return;
    }
    texts.push_back(std::move(text));
  }

  void name(int point, float size, Color color) {
    const Rect plot = figure.arrangement.plots[0];
    const Vec2 at = figure.plots[0].screen.positions[static_cast<std::size_t>(point)];
    if (!plot.contains(at) || point == figure.view.hovered) return;
    const std::string text = shorten(point_text(*figure.dataset, point), size, longest_name);
    const float width = 2 * name_gap + text_width(text, size);
    const bool outside = figure.frame.plots[0].layout(point, 0) < 0;
    const bool before = outside ? at.x - width >= plot.x : at.x + width > plot.x + plot.width;
    const TextAlign align = before ? TextAlign::end : TextAlign::start;
    add({{at.x + (before ? -2 : 2) * name_gap, at.y}, size, align, color, text, TextGround::halo});
  }
};

// Above and below the plot's middle: where its second axis leads.
void add_upright_ends(Namer& namer) {
  const Figure& figure = namer.figure;
  const Rect plot = figure.arrangement.plots[0];
  const bool second = has_direction(figure.view.ends, 1);
  if (!second && !has_direction(figure.view.ends, 0)) return;
  const auto write = [&](const std::string& text, float y, Color color) {
    namer.add({{plot.x + plot.width / 2, y}, heading_size, TextAlign::middle, color, text, TextGround::halo});
  };
  const float width = plot.width - 40, top = plot.y + margin, bottom = plot.y + plot.height - margin;
  const auto name = [&](int end) { return shorten(end_name(figure, end), heading_size, width); };
  write(second ? "↑ " + name(3) : "↑ near both ends", top,
        second ? color_at(figure, 3) : figure.theme.faint_ink());
  write(second ? "↓ " + name(2) : "↓ far from both", bottom,
        second ? color_at(figure, 2) : figure.theme.faint_ink());
}

}  // namespace

std::vector<TextMark> build_direction_texts(const Figure& figure) {
  std::vector<TextMark> texts;
  if (figure.arrangement.images.size() == 2) {
    add_list(figure, 0, texts);
    add_list(figure, 1, texts);
  }
  Namer namer{figure, texts, texts.size()};
  add_upright_ends(namer);
  for (int end = 0; end < end_count; ++end) {
    for (const int point : figure.view.ends[static_cast<std::size_t>(end)])
      namer.name(point, end_size, color_at(figure, end));
  }
  for (int end = 0; end < end_count; ++end) {
    if (!has_direction(figure.view.ends, end / 2)) continue;
    for (const int point : find_farthest(figure, end, named_farthest))
      namer.name(point, name_size, color_at(figure, end));
  }
  return texts;
}

}  // namespace planisphere
