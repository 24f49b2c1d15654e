#include "scene/color.h"

#include <doctest/doctest.h>

namespace planisphere {

TEST_CASE("hsl agrees with CSS on primary colours, white, black and a middle tone") {
  CHECK(hsl(0, 1, 0.5f) == Color{255, 0, 0, 255});
  CHECK(hsl(120, 1, 0.5f) == Color{0, 255, 0, 255});
  CHECK(hsl(240, 1, 0.5f) == Color{0, 0, 255, 255});
  CHECK(hsl(77, 0.3f, 1) == Color{255, 255, 255, 255});
  CHECK(hsl(77, 0.3f, 0) == Color{0, 0, 0, 255});
  CHECK(hsl(36, 0.5f, 0.5f) == Color{191, 140, 64, 255});
}

TEST_CASE("hues go round: a full turn in either direction changes nothing") {
  for (float hue = 0; hue < 360; hue += 25) {
    CHECK(hsl(hue, 0.5f, 0.5f) == hsl(hue + 360, 0.5f, 0.5f));
    CHECK(hsl(hue, 0.5f, 0.5f) == hsl(hue - 720, 0.5f, 0.5f));
  }
}

TEST_CASE("ten classes get ten different colours, the essays' 36 degrees apart") {
  for (int a = 0; a < 10; ++a) {
    CHECK(class_color(a, 10) == hsl(36.0f * static_cast<float>(a), 0.5f, 0.5f));
    for (int b = 0; b < a; ++b) CHECK(!(class_color(a, 10) == class_color(b, 10)));
  }
}

TEST_CASE("opacity is clamped to what a byte can say") {
  CHECK(with_opacity({1, 2, 3, 9}, 2.0f) == Color{1, 2, 3, 255});
  CHECK(with_opacity({1, 2, 3, 9}, -1.0f) == Color{1, 2, 3, 0});
  CHECK(with_opacity({1, 2, 3, 9}, 0.5f) == Color{1, 2, 3, 128});
}

}  // namespace planisphere
