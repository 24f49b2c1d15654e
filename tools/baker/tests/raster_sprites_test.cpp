// Pictures of points keep their ink and their pixels.
#include "baker/raster_sprites.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "baker/raster.h"
#include "base/random.h"
#include "painted_square.h"

using namespace planisphere;

namespace {

using painted_square::covered_pixels;

/// Two by two cells of 4 × 6 pixels.
Sprite noise(int channels) {
  Random random(3);
  Sprite sprite{.cell_width = 4,
                .cell_height = 6,
                .columns = 2,
                .width = 8,
                .height = 12,
                .channels = channels,
                .pixels = {}};
  for (int i = 0; i < 8 * 12 * channels; ++i) {
    sprite.pixels.push_back(static_cast<std::uint8_t>(random.below(256)));
  }
  return sprite;
}

Image painted(const SpriteMark& mark, const Sprite& sprite, float pixel_ratio = 1) {
  DrawList list{.plot = {0, 0, 60, 60}, .background = {0, 0, 0, 0}};
  list.sprites = {mark};
  return rasterise({&list, 1}, 60, 60, pixel_ratio, sprite);
}

std::size_t pixel_of_cell(const Sprite& sprite, int cell, int x, int y) {
  const int row = cell / sprite.columns * sprite.cell_height + y;
  const int column = cell % sprite.columns * sprite.cell_width + x;
  return static_cast<std::size_t>((row * sprite.width + column) * sprite.channels);
}

/// The ink of a grey cell, in pixels of the cell.
double ink_of_cell(const Sprite& sprite, int cell) {
  double ink = 0;
  for (int y = 0; y < sprite.cell_height; ++y) {
    for (int x = 0; x < sprite.cell_width; ++x)
      ink += sprite.pixels[pixel_of_cell(sprite, cell, x, y)] / 255.0;
  }
  return ink;
}

}  // namespace

TEST_CASE("a picture keeps its ink at every size and place") {
  const Sprite sprite = noise(1);
  Random random(4);
  for (const float size : {3.0f, 6.0f, 7.5f, 20.0f, 41.0f}) {
    for (int cell = 0; cell < 4; ++cell) {
      const Vec2 center{25 + 5 * random.uniform(), 25 + 5 * random.uniform()};
      const double scale = static_cast<double>(size) / 6;
      CHECK(covered_pixels(painted({center, size, cell, {0, 0, 0, 255}}, sprite)) ==
            doctest::Approx(ink_of_cell(sprite, cell) * scale * scale).epsilon(0.02));
    }
  }
}

TEST_CASE("a picture three times as large shows each pixel as a block of the tint's colour") {
  const Sprite sprite = noise(1);
  const Image image = painted({{30, 30}, 18, 3, {9, 99, 199, 255}}, sprite);
  for (int y = 0; y < 18; ++y) {
    for (int x = 0; x < 12; ++x) {
      const std::uint8_t* rgba = &image.pixels[static_cast<std::size_t>(4 * ((21 + y) * 60 + 24 + x))];
      const std::uint8_t ink = sprite.pixels[pixel_of_cell(sprite, 3, x / 3, y / 3)];
      REQUIRE(rgba[3] == ink);
      if (ink > 0) REQUIRE((rgba[0] == 9 && rgba[1] == 99 && rgba[2] == 199));
    }
  }
}

TEST_CASE("a coloured picture is multiplied by the tint") {
  Sprite sprite = noise(4);
  const std::size_t pixel = pixel_of_cell(sprite, 0, 0, 0);
  const std::uint8_t color[] = {200, 100, 50, 255};
  std::copy(color, color + 4, sprite.pixels.begin() + static_cast<std::ptrdiff_t>(pixel));
  const Image image = painted({{30, 30}, 12, 0, {255, 51, 102, 127}}, sprite);
  const std::uint8_t* rgba = &image.pixels[static_cast<std::size_t>(4 * (24 * 60 + 26))];
  CHECK(rgba[0] == 200);
  CHECK(rgba[1] == 20);
  CHECK(rgba[2] == 20);
  CHECK(rgba[3] == 127);
}

TEST_CASE("pixels of cells beside it do not bleed into a picture") {
  Sprite sprite = noise(1);
  for (int y = 0; y < 6; ++y) {
    for (int x = 0; x < 4; ++x) sprite.pixels[pixel_of_cell(sprite, 0, x, y)] = 0;
  }
  CHECK(covered_pixels(painted({{30.3f, 30.7f}, 17.1f, 0, {0, 0, 0, 255}}, sprite)) == 0);
}

TEST_CASE("a picture of no size paints nothing") {
  CHECK(covered_pixels(painted({{30, 30}, 0, 0, {0, 0, 0, 255}}, noise(1))) == 0);
}
