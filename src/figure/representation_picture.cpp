// Points by kind and width, the legend of kinds, the chosen point's picture.
#include "figure/representation_picture.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "figure/pixels.h"
#include "figure/representation_views.h"
#include "scene/color.h"
#include "scene/image_cells.h"
#include "scene/text_width.h"

namespace planisphere {
namespace {

constexpr float point_radius = 2.6f, hover_ring_gap = 3;  // CSS pixels
constexpr float row_text_size = 12.5f, row_height = 18, dot_width = 13;
constexpr float landmark_opacity = 0.5f;         // of points that a path leads through
constexpr float palest = 0.72f, darkest = 0.3f;  // lightness of the narrowest and the widest layer

struct Kind {
  const char* name;
  const char* label;
  float hue;  // degrees; −1: none
};

constexpr Kind kinds[] = {{"raw", "raw pixels", -1},
                          {"sigmoid", "sigmoid", 210},
                          {"relu", "ReLU", 32},
                          {"two-layer", "two ReLU layers", 320},
                          {"convolution", "convolution", 135}};

const Kind& kind_of(const Representation& one) {
  const auto found = std::find_if(std::begin(kinds), std::end(kinds),
                                  [&](const Kind& kind) { return kind.name == one.kind; });
  return found == std::end(kinds) ? kinds[0] : *found;
}

float log_width(const Representation& one) {
  return std::log2(static_cast<float>(std::max(1, one.widths.empty() ? 1 : one.widths.back())));
}

Color kind_color(const Figure& figure, const Kind& kind, float lightness) {
  return kind.hue < 0 ? figure.theme.ink() : hsl(kind.hue, 0.62f, lightness);
}

}  // namespace

Color representation_color(const Figure& figure, int representation) {
  const auto& list = figure.dataset->representations->list;
  const Representation& one = list[static_cast<std::size_t>(representation)];
  float narrowest = log_width(one), widest = narrowest;
  for (const Representation& other : list) {
    if (other.kind != one.kind) continue;
    narrowest = std::min(narrowest, log_width(other));
    widest = std::max(widest, log_width(other));
  }
  const float share = widest > narrowest ? (log_width(one) - narrowest) / (widest - narrowest) : 0.5f;
  return kind_color(figure, kind_of(one), palest + share * (darkest - palest));
}

void add_representations(const Figure& figure, const ScreenPoints& screen, DrawList& list) {
  const int count = static_cast<int>(screen.positions.size()), chosen = figure.params.representation;
  const float room = std::clamp(std::min(list.plot.width, list.plot.height) / 300, 0.75f, 1.5f);
  const float radius = point_radius * room * std::clamp(std::sqrt(figure.view.camera.zoom), 0.7f, 3.0f);
  const float opacity = figure.spec->view == View::path ? landmark_opacity : 1;
  const auto add = [&](int i, float size) {
    list.points.push_back({screen.positions[static_cast<std::size_t>(i)], size,
                           with_opacity(representation_color(figure, i), opacity)});
  };
  for (int i = 0; i < count; ++i) {
    if (i != chosen) add(i, radius);
  }
  if (chosen < 0 || chosen >= count) return;
  add(chosen, radius * 1.4f);
  if (chosen == 0 && figure.spec->view == View::path) return;  // rings there are beginnings
  list.rings.push_back({list.points.back().at, radius * 1.4f + hover_ring_gap, figure.theme.ink()});
}

namespace {

struct LegendEntry {
  Vec2 at;  // of its dot
  Color color;
  std::string text;
  bool dot = true;
};

// Rows of dots and names below the plots.
std::vector<LegendEntry> lay_out_legend(const Figure& figure) {
  const Rect first = figure.arrangement.plots.front(), last = figure.arrangement.plots.back();
  const float left = first.x + 6, right = std::max(first.x + first.width, last.x + last.width);
  Vec2 at{left, first.y + first.height + row_height / 2 + 4};
  std::vector<LegendEntry> entries;
  const auto add = [&](Color color, std::string text, bool dot) {
    const float width = dot_width + text_width(text, row_text_size);
    if (at.x > left && at.x + width > right) at = {left, at.y + row_height};
    entries.push_back({at, color, std::move(text), dot});
    at.x += width + 12;
  };
  for (const Kind& kind : kinds) add(kind_color(figure, kind, (palest + darkest) / 2), kind.label, true);
  add(figure.theme.faint_ink(), "darker: more units", false);
  return entries;
}

}  // namespace

DrawList build_representation_picture(const Figure& figure) {
  DrawList list{.plot = {0, 0, figure.width, figure.height}, .background = {0, 0, 0, 0}};
  for (const Rect plot : figure.arrangement.plots) add_outline(list, plot, 1, figure.theme.line());
  for (const LegendEntry& entry : lay_out_legend(figure)) {
    if (entry.dot) list.points.push_back({entry.at, 4.5f, entry.color});
  }
  const Rect place = figure.arrangement.images.front();
  add_outline(list, place, 1, figure.theme.line());
  if (figure.view.hovered >= 0)
    add_image(list, place, image_side, image_of(*figure.dataset, figure.view.hovered), figure.theme.ink());
  return list;
}

std::vector<TextMark> build_representation_texts(const Figure& figure) {
  std::vector<TextMark> texts;
  for (const LegendEntry& entry : lay_out_legend(figure)) {
    const Vec2 at{entry.at.x + (entry.dot ? 9 : 0), entry.at.y};
    texts.push_back({at, row_text_size, TextAlign::start, figure.theme.faint_ink(), entry.text});
  }
  const Rect place = figure.arrangement.images.front();
  const int point = figure.view.hovered;
  texts.push_back({{middle_of(place).x, place.y + place.height + 12},
                   row_text_size,
                   TextAlign::middle,
                   figure.theme.faint_ink(),
                   point >= 0 ? point_label(*figure.dataset, point) : "point at a digit"});
  return texts;
}

}  // namespace planisphere
