// Three boxes, and an arrow from each to the next; the direct way is the faint one.
#include "figure/diagram_picture.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "scene/image_cells.h"

namespace planisphere {
namespace {

struct Corner {
  const char* name;
  std::array<const char*, 2> lines;
};

constexpr std::array<Corner, 3> corners = {
    {{"raw", {"pixels, letters:", "what was measured"}},
     {"computational", {"vectors: what a network", "has learnt to make of it"}},
     {"human", {"what we see", "and can think about"}}}};

struct Way {
  std::size_t from, to;
  const char* label;
  bool direct;
};

constexpr std::array<Way, 3> ways = {
    {{0, 1, "learning", false}, {1, 2, "visualization", false}, {0, 2, "looking", true}}};

struct Sizes {
  std::array<Rect, 3> boxes;
  float title = 0, text = 0, stroke = 0;  // CSS pixels
};

Sizes find_sizes(const Figure& figure) {
  const float width = figure.width, height = std::min(figure.height, 0.75f * figure.width);
  const float top = (figure.height - height) / 2 + 2,
              box = std::min(0.4f * width, std::max(146.0f, 0.27f * width));
  Sizes sizes;
  sizes.text = std::clamp(box / 13.5f, 9.5f, 40.0f);
  sizes.title = 1.35f * sizes.text;
  sizes.stroke = std::max(1.0f, sizes.text / 9);
  const float tall = 6.4f * sizes.text, margin = 0.02f * width + 2,
              low = top + height - tall - 2 * sizes.text;
  sizes.boxes = {{{margin, low, box, tall},
                  {(width - box) / 2, top + margin, box, tall},
                  {width - margin - box, low, box, tall}}};
  return sizes;
}

// Where the line from a box's middle to another place leaves it, and a little further.
Vec2 leave(Rect box, Vec2 towards, float further) {
  const Vec2 from = middle_of(box);
  const float x = towards.x - from.x, y = towards.y - from.y, length = std::hypot(x, y);
  const float across = x == 0 ? 1e9f : box.width / 2 / std::abs(x),
              down = y == 0 ? 1e9f : box.height / 2 / std::abs(y);
  const float part = std::min(across, down) + further / length;
  return {from.x + x * part, from.y + y * part};
}

void add_arrow(DrawList& list, Vec2 from, Vec2 to, float stroke, Color color) {
  const float x = to.x - from.x, y = to.y - from.y, length = std::max(1.0f, std::hypot(x, y));
  const Vec2 ahead{x / length, y / length};
  const float head = 7 * stroke;
  list.lines.push_back({from, to, stroke, color});
  for (const float side : {-0.5f, 0.5f}) {
    const Vec2 wing{to.x - head * (ahead.x + side * ahead.y), to.y - head * (ahead.y - side * ahead.x)};
    list.lines.push_back({to, wing, stroke, color});
  }
}

}  // namespace

DrawList build_diagram_picture(const Figure& figure) {
  DrawList list{.plot = {0, 0, figure.width, figure.height}, .background = {0, 0, 0, 0}};
  const Sizes sizes = find_sizes(figure);
  for (const Rect box : sizes.boxes) add_outline(list, box, sizes.stroke, figure.theme.ink());
  for (const Way& way : ways) {
    const Rect from = sizes.boxes[way.from], to = sizes.boxes[way.to];
    const float apart = sizes.text / 2;
    add_arrow(list, leave(from, middle_of(to), apart), leave(to, middle_of(from), apart), sizes.stroke,
              way.direct ? figure.theme.line() : figure.theme.accent());
  }
  return list;
}

std::vector<TextMark> build_diagram_texts(const Figure& figure) {
  std::vector<TextMark> texts;
  const Sizes sizes = find_sizes(figure);
  const Color ink = figure.theme.ink(), faint = figure.theme.faint_ink();
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Vec2 middle = middle_of(sizes.boxes[i]);
    texts.push_back(
        {{middle.x, middle.y - 1.5f * sizes.text}, sizes.title, TextAlign::middle, ink, corners[i].name});
    for (std::size_t k = 0; k < 2; ++k) {
      const Vec2 at{middle.x, middle.y + (0.3f + 1.4f * static_cast<float>(k)) * sizes.text};
      texts.push_back({at, sizes.text, TextAlign::middle, faint, corners[i].lines[k]});
    }
  }
  for (const Way& way : ways) {
    const Vec2 from = middle_of(sizes.boxes[way.from]), to = middle_of(sizes.boxes[way.to]);
    const Vec2 middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
    const bool rises = to.y < from.y;
    const TextAlign align = way.direct ? TextAlign::middle : rises ? TextAlign::end : TextAlign::start;
    const float aside = way.direct ? 0 : (rises ? -1.2f : 1.2f) * sizes.text;
    const float above = way.direct ? sizes.text : 0;
    texts.push_back({{middle.x + aside, middle.y - above}, sizes.text, align, ink, way.label});
  }
  return texts;
}

}  // namespace planisphere
