// The rasteriser holds to geometry: areas, order, clipping, and the formula of blending.
#include "baker/raster.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

#include "base/random.h"
#include "painted_square.h"

using namespace planisphere;
using namespace planisphere::painted_square;

namespace {

constexpr Color red{255, 0, 0, 255}, green{0, 255, 0, 255}, blue{0, 0, 255, 255};

}  // namespace

TEST_CASE("a disc covers pi r squared pixels, wherever it lies") {
  Random random(1);
  for (const float radius : {0.5f, 1.0f, 1.5f, 2.0f, 3.7f, 12.0f}) {
    for (const float pixel_ratio : {1.0f, 1.5f, 2.0f}) {
      DrawList list = empty_list();
      list.points = {{{15 + random.uniform() * 5, 15 + random.uniform() * 5}, radius, black}};
      const double device_radius = static_cast<double>(radius * pixel_ratio);
      const double area = std::numbers::pi * device_radius * device_radius;
      CHECK(covered_pixels(painted(list, pixel_ratio)) == doctest::Approx(area).epsilon(0.01));
    }
  }
}

TEST_CASE("a ring covers its stroke, half inside the radius and half outside") {
  DrawList list = empty_list();
  list.rings = {{{20.3f, 19.1f}, 8, black}};
  CHECK(covered_pixels(painted(list)) == doctest::Approx(std::numbers::pi * (81 - 49)).epsilon(0.01));
  CHECK(color_at(painted(list), 20, 19).a == 0);
}

TEST_CASE("a ring smaller than its stroke is a disc") {
  DrawList list = empty_list();
  list.rings = {{{20, 20}, 0.5f, black}};
  CHECK(covered_pixels(painted(list)) == doctest::Approx(std::numbers::pi * 2.25).epsilon(0.01));
}

TEST_CASE("a line covers length times width pixels and has butt ends") {
  Random random(2);
  for (int trial = 0; trial < 20; ++trial) {
    const Vec2 from{10 + 20 * random.uniform(), 10 + 20 * random.uniform()};
    const Vec2 to{10 + 20 * random.uniform(), 10 + 20 * random.uniform()};
    const float width = 0.5f + 4 * random.uniform();
    DrawList list = empty_list();
    list.lines = {{from, to, width, black}};
    const double length = static_cast<double>(std::hypot(to.x - from.x, to.y - from.y));
    CHECK(covered_pixels(painted(list)) ==
          doctest::Approx(length * static_cast<double>(width)).epsilon(0.02));
  }
}

TEST_CASE("a line along whole pixels is sharp") {
  DrawList list = empty_list();
  list.lines = {{{10, 20}, {30, 20}, 2, black}};
  const Image image = painted(list);
  CHECK(covered_pixels(image) == 40);
  CHECK(color_at(image, 10, 19).a == 255);
  CHECK(color_at(image, 29, 20).a == 255);
  CHECK(color_at(image, 9, 20).a == 0);
  CHECK(color_at(image, 30, 20).a == 0);
}

TEST_CASE("a line without length paints nothing") {
  DrawList list = empty_list();
  list.lines = {{{20, 20}, {20, 20}, 4, black}};
  CHECK(covered_pixels(painted(list)) == 0);
}

TEST_CASE("the last of a layer ends on top") {
  DrawList list = empty_list();
  list.points = {{{20, 20}, 5, red}, {{20, 20}, 5, green}};
  CHECK(color_at(painted(list), 20, 20) == green);
}

TEST_CASE("layers are painted lines, points, sprites, rings") {
  const Sprite sprite{.cell_width = 1,
                      .cell_height = 1,
                      .columns = 1,
                      .width = 1,
                      .height = 1,
                      .channels = 1,
                      .pixels = {255}};
  DrawList list = empty_list();
  list.rings = {{{20, 20}, 0.9f, black}};
  list.sprites = {{{20, 20}, 8, 0, blue}};
  list.points = {{{20, 20}, 8, green}};
  list.lines = {{{20, 5}, {20, 35}, 30, red}};
  const Image image = rasterise({&list, 1}, side, side, 1, sprite);
  CHECK(color_at(image, 7, 20) == red);
  CHECK(color_at(image, 14, 20) == green);
  CHECK(color_at(image, 17, 20) == blue);
  CHECK(color_at(image, 20, 20) == black);
}

TEST_CASE("opacities are composed source over, exactly") {
  DrawList list = empty_list();
  list.background = {10, 200, 30, 255};
  list.points = {{{20, 20}, 9, {250, 100, 0, 51}}, {{20, 20}, 9, {0, 40, 120, 102}}};
  const auto over = [](double below, double above, double opacity) {
    return above * opacity + below * (1 - opacity);
  };
  const Color c = color_at(painted(list), 20, 20);
  CHECK(c.r == std::lround(over(over(10, 250, 0.2), 0, 0.4)));
  CHECK(c.g == std::lround(over(over(200, 100, 0.2), 40, 0.4)));
  CHECK(c.b == std::lround(over(over(30, 0, 0.2), 120, 0.4)));
  CHECK(c.a == 255);
}

TEST_CASE("on a transparent background colours keep their hue and opacities add up") {
  DrawList list = empty_list();
  list.points = {{{20, 20}, 9, {200, 100, 50, 102}}, {{20, 20}, 9, {200, 100, 50, 102}}};
  CHECK(color_at(painted(list), 20, 20) ==
        Color{200, 100, 50, static_cast<std::uint8_t>(std::lround(255 * 0.64))});
}

TEST_CASE("a thousand faint marks are not lost to rounding") {
  DrawList list = empty_list();
  list.points.assign(1000, {{20, 20}, 9, {255, 255, 255, 1}});
  CHECK(color_at(painted(list), 20, 20).a == std::lround(255 * (1 - std::pow(254.0 / 255.0, 1000))));
}

TEST_CASE("marks are clipped to the plot, and the background is not") {
  DrawList list = empty_list();
  list.background = blue;
  list.plot = {10, 12, 8, 6};
  list.points = {{{10, 12}, 200, red}};
  list.lines = {{{-10, 0}, {100, 90}, 30, red}};
  list.rings = {{{14, 14}, 4, red}};
  for (const int pixel_ratio : {1, 3}) {
    const Image image = painted(list, static_cast<float>(pixel_ratio));
    for (int y = 0; y < image.height; ++y) {
      for (int x = 0; x < image.width; ++x) {
        const bool inside =
            x >= 10 * pixel_ratio && x < 18 * pixel_ratio && y >= 12 * pixel_ratio && y < 18 * pixel_ratio;
        REQUIRE(color_at(image, x, y) == (inside ? red : blue));
      }
    }
  }
}

TEST_CASE("marks far outside the picture, and empty plots, do no harm") {
  DrawList list = empty_list();
  list.points = {{{-1e6f, 5}, 3, red}, {{5, 1e6f}, 3, red}, {{20, 20}, 0, red}, {{20, 20}, -1, red}};
  list.lines = {{{-1e6f, -1e6f}, {-9e5f, -1e6f}, 3, red}};
  CHECK(covered_pixels(painted(list)) == 0);
  list.plot = {50, 50, 10, 10};
  list.points = {{{20, 20}, 30, red}};
  CHECK(covered_pixels(painted(list)) == 0);
}
