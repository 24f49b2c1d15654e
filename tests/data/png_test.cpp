// Decoding PNG, and noticing damage.
#include "data/png.h"

#include <doctest/doctest.h>

#include "base/random.h"
#include "data/bundle_files.h"
#include "data/encode_png.h"

using namespace planisphere;

namespace {

Image noise(int width, int height, int channels) {
  Random random(7);
  Image image{width, height, channels, {}};
  for (int i = 0; i < width * height * channels; ++i) {
    image.pixels.push_back(static_cast<std::uint8_t>(random.below(256)));
  }
  return image;
}

}  // namespace

TEST_CASE("grey and RGBA images come back as they went") {
  for (const Image& image : {noise(13, 7, 1), noise(13, 7, 4), noise(1, 1, 1)}) {
    const auto decoded = read_png(bytes_of(encode_test_png(image)), "i.png");
    REQUIRE(decoded.ok());
    CHECK(decoded.value() == image);
  }
}

TEST_CASE("grey with opacity becomes RGBA") {
  const Image image = noise(3, 2, 2);
  const auto decoded = read_png(bytes_of(encode_test_png(image)), "i.png");
  REQUIRE(decoded.ok());
  CHECK(decoded.value().channels == 4);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(decoded.value().pixels[4 * i + 2] == image.pixels[2 * i]);
    CHECK(decoded.value().pixels[4 * i + 3] == image.pixels[2 * i + 1]);
  }
}

TEST_CASE("any damaged byte is noticed") {
  const std::string png = encode_test_png(noise(9, 5, 1));
  for (std::size_t at = 0; at < png.size(); ++at) {
    std::string damaged = png;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    CHECK(!read_png(bytes_of(damaged), "i.png").ok());
  }
}

TEST_CASE("any truncation is noticed") {
  const std::string png = encode_test_png(noise(9, 5, 1));
  for (std::size_t size = 0; size < png.size(); ++size) {
    CHECK(!read_png(bytes_of(png.substr(0, size)), "i.png").ok());
  }
}

TEST_CASE("errors say what and where") {
  std::string png = encode_test_png(noise(9, 5, 1));
  CHECK(read_png(bytes_of("GIF89a"), "i.png").error() ==
        "i.png: expected a PNG image, found no PNG signature at byte 0.");
  CHECK(read_png(bytes_of(png.substr(0, 40)), "i.png").error() ==
        "i.png: expected a chunk at byte 33, found the end of the file.");
  png[20] = 1;  // the height's first byte
  CHECK(read_png(bytes_of(png), "i.png").error() ==
        "i.png: expected the chunk at byte 8 as its checksum says, found damaged bytes.");
  mend_checksums(png);
  CHECK(read_png(bytes_of(png), "i.png").error() ==
        "i.png: expected an image of at most 8192 × 8192 pixels, found 9 × 16777221.");
}

TEST_CASE("the decoder survives damage under right checksums") {
  const std::string noisy = encode_test_png(noise(31, 17, 1));
  const std::string flat = encode_test_png({64, 64, 4, std::vector<std::uint8_t>(64 * 64 * 4, 200)});
  Random random(11);
  for (int trial = 0; trial < 3000; ++trial) {
    std::string damaged = trial % 2 == 0 ? noisy : flat;
    const int changes = 1 + random.below(4);
    for (int i = 0; i < changes; ++i) {
      damaged[24 + static_cast<std::size_t>(random.below(static_cast<int>(damaged.size()) - 24))] =
          static_cast<char>(random.bits());
    }
    mend_checksums(damaged);
    const auto decoded = read_png(bytes_of(damaged), "i.png");
    if (decoded.ok()) {
      const Image& image = decoded.value();
      CHECK(image.pixels.size() == static_cast<std::size_t>(image.width * image.height * image.channels));
    }
  }
}
