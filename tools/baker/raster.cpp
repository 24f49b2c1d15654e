// Each shape is cut into sixteen thin rows to a pixel; along a row its extent is exact.
#include "baker/raster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "baker/canvas.h"
#include "baker/number_strokes.h"
#include "baker/raster_sprites.h"

namespace planisphere {

namespace {

constexpr int cuts = 16;
constexpr float share = 1.0f / cuts;

struct Point {
  double x = 0, y = 0;
};

Point device_point(Vec2 at, float pixel_ratio) {
  return {static_cast<double>(at.x) * static_cast<double>(pixel_ratio),
          static_cast<double>(at.y) * static_cast<double>(pixel_ratio)};
}

int device_pixels(float length, float pixel_ratio) {
  return static_cast<int>(std::lround(length * pixel_ratio));
}

PixelRect clip_of(const Rect& plot, const Canvas& canvas, float pixel_ratio) {
  return {std::max(0, device_pixels(plot.x, pixel_ratio)), std::max(0, device_pixels(plot.y, pixel_ratio)),
          std::min(canvas.width, device_pixels(plot.x + plot.width, pixel_ratio)),
          std::min(canvas.height, device_pixels(plot.y + plot.height, pixel_ratio))};
}

/// Paints a shape between the heights `top` and `bottom`: add_cut(y, row) adds its extent at the height y.
template <class AddCut>
void paint_shape(Canvas& canvas, RowCoverage& row, double top, double bottom, Color color, AddCut add_cut) {
  const double first = std::max(std::floor(top), static_cast<double>(canvas.clip.top));
  const double last = std::min(std::ceil(bottom), static_cast<double>(canvas.clip.bottom));
  const Paint paint = paint_of(color);
  for (int y = static_cast<int>(first); y < last; ++y) {
    for (int cut = 0; cut < cuts; ++cut) {
      const double height = y + (cut + 0.5) / cuts;
      if (height > top && height < bottom) add_cut(height, row);
    }
    row.paint(canvas, y, paint);
  }
}

void add_circle_cut(RowCoverage& row, Point center, double radius, double y, float weight) {
  const double squared_half = radius * radius - (y - center.y) * (y - center.y);
  if (radius <= 0 || squared_half <= 0) return;
  const double half = std::sqrt(squared_half);
  row.add(center.x - half, center.x + half, weight);
}

// As the GPU does it: a device pixel belongs to the cell in which its centre lies.
void paint_cell(Canvas& canvas, const CellMark& mark, float pixel_ratio) {
  const auto first_inside = [&](float edge) {
    return static_cast<int>(std::ceil(edge * pixel_ratio - 0.5f));
  };
  const PixelRect& clip = canvas.clip;
  const int left = std::max(clip.left, first_inside(mark.at.x)),
            top = std::max(clip.top, first_inside(mark.at.y));
  const int right = std::min(clip.right, first_inside(mark.at.x + mark.at.width));
  const int bottom = std::min(clip.bottom, first_inside(mark.at.y + mark.at.height));
  const Paint paint = paint_of(mark.fill);
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) blend(canvas, x, y, paint);
  }
}

void paint_disc(Canvas& canvas, RowCoverage& row, const PointMark& mark, float pixel_ratio) {
  const Point center = device_point(mark.at, pixel_ratio);
  const double radius = static_cast<double>(mark.radius * pixel_ratio);
  paint_shape(canvas, row, center.y - radius, center.y + radius, mark.fill,
              [&](double y, RowCoverage& covered) { add_circle_cut(covered, center, radius, y, share); });
}

void paint_ring(Canvas& canvas, RowCoverage& row, const PointMark& mark, float pixel_ratio) {
  constexpr float half_stroke = 1;  // CSS pixels
  const Point center = device_point(mark.at, pixel_ratio);
  const double outer = static_cast<double>((mark.radius + half_stroke) * pixel_ratio);
  const double inner = static_cast<double>((mark.radius - half_stroke) * pixel_ratio);
  paint_shape(canvas, row, center.y - outer, center.y + outer, mark.fill,
              [&](double y, RowCoverage& covered) {
                add_circle_cut(covered, center, outer, y, share);
                add_circle_cut(covered, center, inner, y, -share);
              });
}

/// Where a convex polygon begins and ends at the height y.
std::array<double, 2> extent_at(const std::array<Point, 4>& corners, double y) {
  std::array<double, 2> extent = {std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Point a = corners[i], b = corners[(i + 1) % corners.size()];
    if ((a.y < y) == (b.y < y)) continue;
    const double x = a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
    extent = {std::min(extent[0], x), std::max(extent[1], x)};
  }
  return extent;
}

void paint_line(Canvas& canvas, RowCoverage& row, const LineMark& mark, float pixel_ratio) {
  const Point from = device_point(mark.from, pixel_ratio), to = device_point(mark.to, pixel_ratio);
  const double length = std::hypot(to.x - from.x, to.y - from.y);
  if (length == 0) return;
  const double half_width = static_cast<double>(mark.width * pixel_ratio) / 2;
  const double across_x = -(to.y - from.y) / length * half_width,
               across_y = (to.x - from.x) / length * half_width;
  const std::array<Point, 4> corners = {{{from.x + across_x, from.y + across_y},
                                         {to.x + across_x, to.y + across_y},
                                         {to.x - across_x, to.y - across_y},
                                         {from.x - across_x, from.y - across_y}}};
  const auto [top, bottom] = std::minmax({corners[0].y, corners[1].y, corners[2].y, corners[3].y});
  paint_shape(canvas, row, top, bottom, mark.color, [&](double y, RowCoverage& covered) {
    const auto [begin, end] = extent_at(corners, y);
    covered.add(begin, end, share);
  });
}

}  // namespace

Image rasterise(std::span<const DrawList> lists, int width, int height, float pixel_ratio,
                const Sprite& sprite, std::span<const TextMark> texts, const Letters* letters) {
  const Color ground = lists.size() == 1 ? lists[0].background : Color{0, 0, 0, 0};
  Canvas canvas = make_canvas(device_pixels(static_cast<float>(width), pixel_ratio),
                              device_pixels(static_cast<float>(height), pixel_ratio), ground);
  const PixelRect all = canvas.clip;
  for (const DrawList& list : lists) {
    canvas.clip = all;
    canvas.clip = clip_of(list.plot, canvas, pixel_ratio);
    RowCoverage row(canvas.clip);
    for (const CellMark& mark : list.cells) paint_cell(canvas, mark, pixel_ratio);
    for (const LineMark& mark : list.lines) paint_line(canvas, row, mark, pixel_ratio);
    for (const PointMark& mark : list.points) paint_disc(canvas, row, mark, pixel_ratio);
    for (const SpriteMark& mark : list.sprites) paint_sprite(canvas, mark, pixel_ratio, sprite);
    for (const PointMark& mark : list.rings) paint_ring(canvas, row, mark, pixel_ratio);
  }
  canvas.clip = all;
  RowCoverage row(all);
  for (const TextMark& text : texts) {
    const std::vector<LineMark> strokes = number_strokes(text);
    for (const LineMark& stroke : strokes) paint_line(canvas, row, stroke, pixel_ratio);
    if (strokes.empty() && letters) letters->paint(canvas, text, pixel_ratio);
  }
  return to_image(canvas);
}

}  // namespace planisphere
