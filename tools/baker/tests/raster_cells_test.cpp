// Cells and numbers, painted.
#include <doctest/doctest.h>

#include <string>

#include "baker/raster.h"
#include "painted_square.h"

using namespace planisphere;
using namespace planisphere::painted_square;

TEST_CASE("cells side by side cover every pixel once, at any scale and place") {
  for (const float pixel_ratio : {1.0f, 1.5f, 2.0f}) {
    for (const float width : {0.3f, 1.0f, 2.7f, 4.1f}) {
      DrawList list = empty_list();
      for (int i = 0; i < 9; ++i)
        list.cells.push_back({{1.3f + static_cast<float>(i) * width, 3, width, 10}, {0, 0, 0, 102}});
      const Image image = painted(list, pixel_ratio);
      for (std::size_t i = 3; i < image.pixels.size(); i += 4)
        REQUIRE((image.pixels[i] == 0 || image.pixels[i] == 102));
      const float pixels = 9 * width * pixel_ratio * 10 * pixel_ratio;
      CHECK(covered_pixels(image) / 0.4 ==
            doctest::Approx(static_cast<double>(pixels))
                .epsilon(0.5 / (9 * static_cast<double>(width * pixel_ratio)) + 0.01));
    }
  }
}

TEST_CASE("numbers are painted where they are said to be, other words are not") {
  const DrawList list = empty_list();
  const auto ink = [&](TextAlign align, const char* text) {
    const TextMark mark{{20, 20}, 14, align, black, text};
    return rasterise({&list, 1}, side, side, 1, Sprite{}, {&mark, 1});
  };
  for (int digit = 0; digit < 10; ++digit) {
    CHECK(covered_pixels(ink(TextAlign::middle, std::to_string(digit).c_str())) > 8);
    for (int other = 0; other < digit; ++other)
      CHECK(ink(TextAlign::middle, std::to_string(digit).c_str()) !=
            ink(TextAlign::middle, std::to_string(other).c_str()));
  }
  CHECK(covered_pixels(ink(TextAlign::middle, "row 7")) == 0);
  const Image right = ink(TextAlign::end, "88");
  for (int y = 0; y < side; ++y) CHECK(color_at(right, 25, y).a == 0);
}
