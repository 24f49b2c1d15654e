// Blending in floats, so that ten thousand faint marks add up as the formula says.
#include "baker/canvas.h"

#include <algorithm>
#include <cmath>

namespace planisphere {

Paint paint_of(Color color) {
  const float a = static_cast<float>(color.a) / 255.0f;
  const auto premultiplied = [&](std::uint8_t channel) { return static_cast<float>(channel) / 255.0f * a; };
  return {premultiplied(color.r), premultiplied(color.g), premultiplied(color.b), a};
}

Canvas make_canvas(int width, int height, Color color) {
  Canvas canvas{width, height, {0, 0, width, height}, {}};
  canvas.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), paint_of(color));
  return canvas;
}

namespace {

Paint* pixel_at(Canvas& canvas, int x, int y) {
  const PixelRect& clip = canvas.clip;
  if (x < clip.left || x >= clip.right || y < clip.top || y >= clip.bottom) return nullptr;
  return &canvas.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(canvas.width) +
                        static_cast<std::size_t>(x)];
}

}  // namespace

void blend(Canvas& canvas, int x, int y, const Paint& source) {
  Paint* const pixel = pixel_at(canvas, x, y);
  if (!pixel) return;
  for (std::size_t c = 0; c < 4; ++c) (*pixel)[c] = source[c] + (1 - source[3]) * (*pixel)[c];
}

void clear(Canvas& canvas, int x, int y, float share) {
  Paint* const pixel = pixel_at(canvas, x, y);
  if (!pixel) return;
  for (float& channel : *pixel) channel *= 1 - share;
}

Image to_image(const Canvas& canvas) {
  Image image{canvas.width, canvas.height, 4, {}};
  image.pixels.reserve(canvas.pixels.size() * 4);
  const auto to_byte = [](float x) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(x, 0.0f, 1.0f) * 255));
  };
  for (const Paint& pixel : canvas.pixels) {
    const float opacity = pixel[3];
    for (std::size_t c = 0; c < 3; ++c) image.pixels.push_back(opacity > 0 ? to_byte(pixel[c] / opacity) : 0);
    image.pixels.push_back(to_byte(opacity));
  }
  return image;
}

RowCoverage::RowCoverage(const PixelRect& clip)
    : left_(clip.left),
      covered_(static_cast<std::size_t>(std::max(0, clip.right - clip.left))),
      first_(static_cast<int>(covered_.size())),
      last_(-1) {}

void RowCoverage::add(double x0, double x1, float weight) {
  const auto width = static_cast<double>(covered_.size());
  const double from = std::clamp(x0 - left_, 0.0, width), to = std::clamp(x1 - left_, 0.0, width);
  if (from >= to) return;
  const int first = static_cast<int>(from), last = static_cast<int>(std::ceil(to)) - 1;
  for (int i = first; i <= last; ++i) {
    const double part = std::min(to, i + 1.0) - std::max(from, static_cast<double>(i));
    covered_[static_cast<std::size_t>(i)] += weight * static_cast<float>(part);
  }
  first_ = std::min(first_, first);
  last_ = std::max(last_, last);
}

void RowCoverage::paint(Canvas& canvas, int y, const Paint& source) {
  for (int i = first_; i <= last_; ++i) {
    float& covered = covered_[static_cast<std::size_t>(i)];
    const float part = std::clamp(covered, 0.0f, 1.0f);
    if (part > 0) {
      blend(canvas, left_ + i, y, {source[0] * part, source[1] * part, source[2] * part, source[3] * part});
    }
    covered = 0;
  }
  first_ = static_cast<int>(covered_.size());
  last_ = -1;
}

}  // namespace planisphere
