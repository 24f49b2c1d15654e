// PNG files of our own making, read back.
#include "baker/encode_png.h"

#include <doctest/doctest.h>

#include "base/random.h"
#include "data/png.h"

using namespace planisphere;

namespace {

Image stripes(int width, int height, int channels) {
  Random random(1);
  Image image{width, height, channels, {}};
  for (int i = 0; i < width * height * channels; ++i) {
    image.pixels.push_back(static_cast<std::uint8_t>(i % 7 == 0 ? random.below(256) : i % 256));
  }
  return image;
}

}  // namespace

TEST_CASE("images come back from PNG as they went") {
  for (const Image& image : {stripes(31, 9, 1), stripes(31, 9, 4), stripes(1, 1, 1)}) {
    const auto decoded = read_png(encode_png(image), "i.png");
    REQUIRE(decoded.ok());
    CHECK(decoded.value() == image);
  }
}

TEST_CASE("flat pictures become small") {
  const Image flat{400, 300, 4, std::vector<std::uint8_t>(400 * 300 * 4, 250)};
  CHECK(encode_png(flat).size() < 2000);
}
