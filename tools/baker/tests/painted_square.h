// What tests of the rasteriser share: a small square picture, painted and looked at.
#pragma once

#include "baker/raster.h"

namespace planisphere::painted_square {

inline constexpr int side = 40;  // CSS pixels
inline constexpr Color black{0, 0, 0, 255};

inline DrawList empty_list() {
  return {.plot = {0, 0, side, side}, .background = {0, 0, 0, 0}};
}

inline Image painted(const DrawList& list, float pixel_ratio = 1) {
  return rasterise({&list, 1}, side, side, pixel_ratio, Sprite{});
}

inline Color color_at(const Image& image, int x, int y) {
  const std::uint8_t* p = &image.pixels[static_cast<std::size_t>(4 * (y * image.width + x))];
  return {p[0], p[1], p[2], p[3]};
}

/// Opacity summed over the picture: how many pixels are covered.
inline double covered_pixels(const Image& image) {
  double sum = 0;
  for (std::size_t i = 3; i < image.pixels.size(); i += 4) sum += image.pixels[i] / 255.0;
  return sum;
}

}  // namespace planisphere::painted_square
