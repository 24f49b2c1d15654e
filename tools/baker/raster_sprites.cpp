// A box filter: the overlap of a device pixel and a cell's pixel is a product of two lengths.
#include "baker/raster_sprites.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace planisphere {

namespace {

/// A length of the cell, in the cell's pixels: what one column or row of device pixels sees.
struct Slice {
  double from = 0, to = 0;
  int first() const { return static_cast<int>(from); }
  int end() const { return static_cast<int>(std::ceil(to)); }
  /// How much of the slice the cell's pixel i is.
  double share(int i) const { return std::min(to, i + 1.0) - std::max(from, static_cast<double>(i)); }
};

/// One direction of a cell laid on the canvas.
struct Axis {
  double begin = 0;  // device pixels
  double scale = 0;  // cell pixels for one device pixel
  int cells = 0;     // cell pixels

  int first() const { return static_cast<int>(std::floor(begin)); }
  int end() const { return static_cast<int>(std::ceil(begin + cells / scale)); }
  Slice slice(int pixel) const {
    return {std::clamp((pixel - begin) * scale, 0.0, static_cast<double>(cells)),
            std::clamp((pixel + 1 - begin) * scale, 0.0, static_cast<double>(cells))};
  }
};

/// The sprite's pixel under a tint.
Paint tinted(const Sprite& sprite, std::size_t pixel, const Paint& tint, Color color) {
  if (sprite.channels == 1) {
    const float ink = static_cast<float>(sprite.pixels[pixel]) / 255.0f;
    return {tint[0] * ink, tint[1] * ink, tint[2] * ink, tint[3] * ink};
  }
  const std::uint8_t* rgba = &sprite.pixels[pixel * 4];
  const auto product = [](std::uint8_t a, std::uint8_t b) {
    return static_cast<float>(a * b) / (255.0f * 255.0f);
  };
  const float opacity = product(rgba[3], color.a);
  return {product(rgba[0], color.r) * opacity, product(rgba[1], color.g) * opacity,
          product(rgba[2], color.b) * opacity, opacity};
}

/// A cell and where its top left corner lies in the sprite.
struct Cell {
  const Sprite& sprite;
  std::size_t left, top;
  Paint tint;
  Color color;

  Paint at(int x, int y) const {
    const auto row = (top + static_cast<std::size_t>(y)) * static_cast<std::size_t>(sprite.width);
    return tinted(sprite, row + left + static_cast<std::size_t>(x), tint, color);
  }
};

/// The mean of the cell over one device pixel of `area` cell pixels; outside the cell there is nothing.
Paint mean(const Cell& cell, const Slice& columns, const Slice& rows, double area) {
  Paint sum{};
  for (int y = rows.first(); y < rows.end(); ++y) {
    for (int x = columns.first(); x < columns.end(); ++x) {
      const auto part = static_cast<float>(rows.share(y) * columns.share(x) / area);
      const Paint paint = cell.at(x, y);
      for (std::size_t c = 0; c < 4; ++c) sum[c] += part * paint[c];
    }
  }
  return sum;
}

}  // namespace

void paint_sprite(Canvas& canvas, const SpriteMark& mark, float pixel_ratio, const Sprite& sprite) {
  assert(mark.cell >= 0 && mark.cell < sprite.columns * (sprite.height / sprite.cell_height) &&
         "no such cell");
  if (mark.size <= 0) return;
  const double ratio = static_cast<double>(pixel_ratio), height = static_cast<double>(mark.size) * ratio;
  const double scale = sprite.cell_height / height, width = sprite.cell_width / scale;
  const Axis across{static_cast<double>(mark.center.x) * ratio - width / 2, scale, sprite.cell_width};
  const Axis down{static_cast<double>(mark.center.y) * ratio - height / 2, scale, sprite.cell_height};
  const Cell cell{sprite, static_cast<std::size_t>(mark.cell % sprite.columns * sprite.cell_width),
                  static_cast<std::size_t>(mark.cell / sprite.columns * sprite.cell_height),
                  paint_of(mark.tint), mark.tint};
  const PixelRect& clip = canvas.clip;
  for (int y = std::max(down.first(), clip.top); y < std::min(down.end(), clip.bottom); ++y) {
    const Slice rows = down.slice(y);
    for (int x = std::max(across.first(), clip.left); x < std::min(across.end(), clip.right); ++x) {
      blend(canvas, x, y, mean(cell, across.slice(x), rows, scale * scale));
    }
  }
}

}  // namespace planisphere
