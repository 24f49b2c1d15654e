// Boxes are one apart in the layout; sizes follow from that distance on the screen.
#include "figure/flow_picture.h"

#include <algorithm>
#include <cmath>

#include "data/encoder_decoder.h"
#include "scene/color.h"
#include "scene/image_cells.h"

namespace planisphere {
namespace {

constexpr float half_width = 3, half_height = 1.5f;  // of what has to be seen, with half a box around
constexpr float text_lines = 1;                      // below the boxes, in distances between boxes
constexpr float box_width = 0.72f, box_height = 0.5f;
constexpr float head = 0.09f;  // of an arrow

Projection projection_of(const Figure& figure) {
  return project(figure.plots.front().framing, figure.view.camera, figure.arrangement.plots.front());
}

bool is_shown(const Figure& figure) {
  return !figure.plots.empty() && !figure.plots.front().screen.positions.empty() &&
         figure.dataset->points() == static_cast<int>(encoder_decoder_cells().size());
}

Vec2 place_of(const Figure& figure, int cell) {
  return figure.plots.front().screen.positions[static_cast<std::size_t>(cell)];
}

Color box_color(const Figure& figure, FlowKind kind) {
  switch (kind) {
    case FlowKind::encoder:
      return with_opacity(figure.theme.positive(), 0.35f);
    case FlowKind::decoder:
      return with_opacity(figure.theme.negative(), 0.35f);
    case FlowKind::state:
      return with_opacity(figure.theme.positive(), 0.85f);
    case FlowKind::word:
      break;
  }
  return with_opacity(figure.theme.faint_ink(), 0.08f);
}

// From border to border.
void add_arrow(const Figure& figure, FlowArrow arrow, float unit, DrawList& list) {
  Vec2 from = place_of(figure, arrow.from), to = place_of(figure, arrow.to);
  const bool across = std::abs(to.x - from.x) > std::abs(to.y - from.y);
  const float way = across ? (to.x > from.x ? 1.0f : -1.0f) : (to.y > from.y ? 1.0f : -1.0f);
  const float border = unit * (across ? box_width : box_height) / 2 + 2, tip = unit * head;
  (across ? from.x : from.y) += way * border;
  (across ? to.x : to.y) -= way * border;
  const Color color = figure.theme.faint_ink();
  list.lines.push_back({from, to, 1.5f, color});
  for (const float side : {-1.0f, 1.0f}) {
    const Vec2 end =
        across ? Vec2{to.x - way * tip, to.y + side * tip} : Vec2{to.x + side * tip, to.y - way * tip};
    list.lines.push_back({to, end, 1.5f, color});
  }
}

}  // namespace

Framing frame_flow(const Figure& figure) {
  const Rect place = figure.arrangement.plots.front();
  const float scale =
      std::min(place.width / (2 * half_width + 1), place.height / (2 * half_height + text_lines));
  return {{-0.5f, -text_lines / 2, 0}, std::min(place.width, place.height) / 2 / std::max(scale, 1e-3f)};
}

DrawList build_flow_picture(const Figure& figure) {
  DrawList list{.plot = figure.arrangement.plots.front(), .background = {0, 0, 0, 0}};
  if (!is_shown(figure)) return list;
  const float unit = projection_of(figure).scale;
  for (const FlowArrow arrow : encoder_decoder_arrows()) add_arrow(figure, arrow, unit, list);
  const auto cells = encoder_decoder_cells();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Vec2 at = place_of(figure, static_cast<int>(i));
    const Rect box{at.x - unit * box_width / 2, at.y - unit * box_height / 2, unit * box_width,
                   unit * box_height};
    list.cells.push_back({box, box_color(figure, cells[i].kind)});
    const bool lit = figure.view.hovered == static_cast<int>(i);
    const bool looked_at = cells[i].kind == FlowKind::state;
    add_outline(list, box,
                lit         ? 2.5f
                : looked_at ? 2.0f
                            : 1.0f,
                lit         ? figure.theme.accent()
                : looked_at ? figure.theme.ink()
                            : figure.theme.line());
  }
  return list;
}

std::vector<TextMark> build_flow_texts(const Figure& figure) {
  std::vector<TextMark> texts;
  if (!is_shown(figure)) return texts;
  const float unit = projection_of(figure).scale;
  const auto cells = encoder_decoder_cells();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    texts.push_back({place_of(figure, static_cast<int>(i)), std::clamp(0.2f * unit, 8.0f, 18.0f),
                     TextAlign::middle, figure.theme.ink(), cells[i].text});
  }
  const Rect place = figure.arrangement.plots.front();
  constexpr float size = 14, line = 20;
  const int hovered = figure.view.hovered;
  const std::string text = hovered >= 0 ? cells[static_cast<std::size_t>(hovered)].explanation
                                        : "Point at a box, or go from box to box with the arrow keys.";
  const auto most = static_cast<std::size_t>(std::max(10.0f, (place.width - 20) / (0.52f * size)));
  const std::vector<std::string> lines = wrap_text(text, most);
  float y =
      place.y + place.height - line * static_cast<float>(std::max<std::size_t>(2, lines.size())) + line / 2;
  for (const std::string& each : lines) {
    texts.push_back({{middle_of(place).x, y},
                     size,
                     TextAlign::middle,
                     hovered >= 0 ? figure.theme.ink() : figure.theme.faint_ink(),
                     each});
    y += line;
  }
  return texts;
}

std::string flow_text(const Figure& figure, int cell) {
  const auto cells = encoder_decoder_cells();
  return point_label(*figure.dataset, cell) + ": " + cells[static_cast<std::size_t>(cell)].explanation;
}

std::vector<std::string> wrap_text(const std::string& text, std::size_t most) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find(' ', from), text.size());
    const std::string word = text.substr(from, to - from);
    if (lines.empty() || lines.back().size() + 1 + word.size() > most) {
      lines.push_back(word);
    } else {
      lines.back() += " " + word;
    }
    from = to + 1;
  }
  return lines;
}

}  // namespace planisphere
