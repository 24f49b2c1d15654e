// Each digit is one or two polylines on a grid of 5 × 7 corners.
#include "baker/number_strokes.h"

#include <string_view>

namespace planisphere {
namespace {

constexpr float grid_height = 6;
constexpr float capital = 0.7f;     // of the text's size
constexpr float digit_advance = 6;  // in units of the grid
constexpr float point_advance = 2.5f;
constexpr float stroke = 0.09f;  // of the text's size

// Corners as column and row; a blank lifts the pen.
constexpr std::string_view digits[] = {
    "103041453616050110",       "112026",   "01103041420646",
    "004022324345361605",       "36300444", "400002324345361605",
    "413010010516364543321203", "004016",   "103041423313020110 1304051636454433",
    "051636454130100103143443"};

float advance(char c) {
  return c == '.' ? point_advance : digit_advance;
}

bool is_number(std::string_view text) {
  return text.find_first_not_of("0123456789.") == std::string_view::npos;
}

struct Pen {
  const TextMark& mark;
  float unit;  // CSS pixels of the grid
  float left;
  std::vector<LineMark> lines = {};

  Vec2 at(float column, float row) const {
    return {left + unit * column, mark.at.y + unit * (row - grid_height / 2)};
  }

  void draw(char c) {
    if (c == '.') {
      line(at(0.5f, 5.4f), at(0.5f, 6.4f));
      return;
    }
    const std::string_view corners = digits[c - '0'];
    bool lifted = true;
    Vec2 last;
    for (std::size_t i = 0; i < corners.size(); ++i) {
      if (corners[i] == ' ') {
        lifted = true;
        continue;
      }
      const Vec2 next = at(static_cast<float>(corners[i] - '0'), static_cast<float>(corners[i + 1] - '0'));
      if (!lifted) line(last, next);
      last = next;
      lifted = false;
      ++i;
    }
  }

 private:
  void line(Vec2 from, Vec2 to) { lines.push_back({from, to, stroke * mark.size, mark.color}); }
};

}  // namespace

std::vector<LineMark> number_strokes(const TextMark& text) {
  if (!is_number(text.text)) return {};
  const float unit = capital * text.size / grid_height;
  float width = 0;
  for (const char c : text.text) width += unit * advance(c);
  const float before = text.align == TextAlign::start    ? 0
                       : text.align == TextAlign::middle ? width / 2
                                                         : width;
  Pen pen{text, unit, text.at.x - before};
  for (const char c : text.text) {
    pen.draw(c);
    pen.left += unit * advance(c);
  }
  return std::move(pen.lines);
}

}  // namespace planisphere
