// What the rasteriser paints on: premultiplied floats, and shapes measured in fractions of pixels.
#pragma once

#include <array>
#include <vector>

#include "data/image.h"
#include "scene/draw_list.h"

namespace planisphere {

/// Red, green, blue, opacity, 0 … 1, premultiplied.
using Paint = std::array<float, 4>;
Paint paint_of(Color color);

/// Whole device pixels; right and bottom are outside.
struct PixelRect {
  int left = 0, top = 0, right = 0, bottom = 0;
};

/// A picture in the making. Nothing outside `clip` is ever touched but by clear().
struct Canvas {
  int width = 0;   // device pixels
  int height = 0;  // device pixels
  PixelRect clip;
  std::vector<Paint> pixels;  // height × width
};

/// All of the picture in one colour, clipped to all of it.
Canvas make_canvas(int width, int height, Color color);

/// Paints over one pixel: source-over (Porter and Duff 1984), d ← s + (1 − s.a) d.
void blend(Canvas& canvas, int x, int y, const Paint& source);

/// Takes a share of one pixel away: destination-out, d ← (1 − share) d.
void clear(Canvas& canvas, int x, int y, float share);

/// Eight-bit colours, no longer premultiplied.
Image to_image(const Canvas& canvas);

/// How much of each pixel of one row a shape covers.
class RowCoverage {
 public:
  explicit RowCoverage(const PixelRect& clip);

  /// Adds `weight` times the part of each pixel that lies between x0 and x1.
  void add(double x0, double x1, float weight);
  /// Paints row y with what was added and starts anew.
  void paint(Canvas& canvas, int y, const Paint& source);

 private:
  int left_;
  std::vector<float> covered_;
  int first_, last_;  // where covered_ may be other than zero
};

}  // namespace planisphere
