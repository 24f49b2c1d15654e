// Words in posters.
#include "baker/letters.h"

#include <doctest/doctest.h>

#include <cmath>

#include "baker/raster.h"
#include "scene/area_labels.h"

namespace planisphere {
namespace {

int inked_pixels(const Image& image, Rect inside, int least = 1) {
  int count = 0;
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const auto pixel = static_cast<std::size_t>(y * image.width + x) * 4 + 3;
      count +=
          image.pixels[pixel] >= least && inside.contains({static_cast<float>(x), static_cast<float>(y)});
    }
  }
  return count;
}

}  // namespace

TEST_CASE("words are painted where they were measured to be") {
  const Letters letters(usual_face);
  if (!letters.are_there()) {
    MESSAGE("there is no " << usual_face << " here, so this test looked at nothing");
    return;
  }
  const DrawList list{.plot = {0, 0, 300, 80}, .background = {0, 0, 0, 0}};
  for (const char* text : {"body parts", "Ελληνικά", "кириллица", "żółć"}) {
    const TextMark mark{{150, 40}, 16, TextAlign::middle, {200, 0, 0, 255}, text};
    const Image image = rasterise({&list, 1}, 300, 80, 1, {}, {&mark, 1}, &letters);
    const Rect bounds = text_bounds(mark);
    const Rect around{bounds.x - 0.2f * bounds.width, bounds.y, bounds.width * 1.4f, bounds.height};
    const int all = inked_pixels(image, {0, 0, 300, 80});
    CHECK(all > 150);
    CHECK(inked_pixels(image, around) == all);
  }
}

TEST_CASE("a text with a halo stands in a gap between the points that it lies on") {
  const Letters letters(usual_face);
  if (!letters.are_there()) {
    MESSAGE("there is no " << usual_face << " here, so this test looked at nothing");
    return;
  }
  const DrawList list{.plot = {0, 0, 100, 60}, .background = {200, 0, 0, 255}};
  TextMark mark{{50, 30}, 16, TextAlign::middle, {200, 0, 0, 255}, "areas"};
  const auto paint = [&] { return rasterise({&list, 1}, 100, 60, 1, {}, {&mark, 1}, &letters); };
  const Rect all{0, 0, 100, 60}, bounds = text_bounds(mark);
  CHECK(inked_pixels(paint(), all, 255) == 6000);
  mark.ground = TextGround::halo;
  const int cleared = 6000 - inked_pixels(paint(), all, 128);
  CHECK(cleared > bounds.width * bounds.height / 4);
  const Rect around{std::floor(bounds.x - 8), std::floor(bounds.y - 4), std::ceil(bounds.width + 16),
                    std::ceil(bounds.height + 8)};
  const Image image = paint();
  const int near = static_cast<int>(around.width * around.height) - inked_pixels(image, around, 128);
  CHECK(near == cleared);  // and nothing elsewhere
  mark.ground = TextGround::box;
  CHECK(6000 - inked_pixels(paint(), all, 128) >= std::floor(bounds.width) * std::floor(bounds.height) / 2);
  mark.ground = TextGround::none;
  CHECK(6000 - inked_pixels(paint(), all, 128) == 0);
}

TEST_CASE("without a face words are left out and numbers are still painted") {
  const Letters none("/no/such/face.otf");
  CHECK_FALSE(none.are_there());
  const DrawList list{.plot = {0, 0, 100, 40}, .background = {0, 0, 0, 0}};
  const TextMark word{{50, 20}, 16, TextAlign::middle, {200, 0, 0, 255}, "word"};
  const TextMark number{{50, 20}, 16, TextAlign::middle, {200, 0, 0, 255}, "0.7"};
  const Rect all{0, 0, 100, 40};
  CHECK(inked_pixels(rasterise({&list, 1}, 100, 40, 1, {}, {&word, 1}, &none), all) == 0);
  CHECK(inked_pixels(rasterise({&list, 1}, 100, 40, 1, {}, {&number, 1}, &none), all) > 10);
}

}  // namespace planisphere
