// A picture as a value: everything a renderer needs, in the order in which it is painted.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace planisphere {

/// Red, green, blue and opacity, 0 … 255, not premultiplied.
struct Color {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  bool operator==(const Color&) const = default;
};

/// CSS pixels, origin at the top left, y down.
struct Vec2 {
  float x = 0, y = 0;
  bool operator==(const Vec2&) const = default;
};

struct Rect {
  float x = 0, y = 0, width = 0, height = 0;
  bool contains(Vec2 p) const { return p.x >= x && p.y >= y && p.x < x + width && p.y < y + height; }
  bool operator==(const Rect&) const = default;
};

inline Vec2 middle_of(Rect rect) {
  return {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

struct PointMark {
  Vec2 at;
  float radius = 0;  // CSS pixels
  Color fill;
  bool operator==(const PointMark&) const = default;
};

struct LineMark {
  Vec2 from, to;
  float width = 1;  // CSS pixels
  Color color;
  bool operator==(const LineMark&) const = default;
};

/// One cell of a picture or a table. Its edges are sharp: neighbours neither overlap nor leave a gap.
struct CellMark {
  Rect at;
  Color fill;
  bool operator==(const CellMark&) const = default;
};

/// A point's own picture: cell number `cell` of the dataset's sprite.
struct SpriteMark {
  Vec2 center;
  float size = 0;  // CSS pixels, height of the cell
  int cell = 0;
  Color tint;  // multiplies the picture's ink
  bool operator==(const SpriteMark&) const = default;
};

/// Which part of a text lies at its place.
enum class TextAlign { start, middle, end };

/// What lies between a text and the points below it, in the page's colour.
enum class TextGround { none, halo, box };

/// A line of text. Painted after all draw lists, in the page's own face; posters show numbers only.
struct TextMark {
  Vec2 at;         // half the height of its capitals above the baseline
  float size = 0;  // CSS pixels
  TextAlign align = TextAlign::start;
  Color color;
  std::string text;
  TextGround ground = TextGround::none;
  bool operator==(const TextMark&) const = default;
};

/// Layers are painted in this order: cells, lines, points, sprites, rings; inside a layer the last one ends
/// on top.
struct DrawList {
  Rect plot;         // everything is clipped to it
  Color background;  // painted over all of the plot first
  std::vector<CellMark> cells;
  std::vector<LineMark> lines;
  std::vector<PointMark> points;
  std::vector<SpriteMark> sprites;
  std::vector<PointMark> rings;  // outlines: circles of 2 CSS pixels' stroke around `at`

  bool operator==(const DrawList&) const = default;
};

}  // namespace planisphere
