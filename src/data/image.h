// A picture as plain pixels.
#pragma once

#include <cstdint>
#include <vector>

namespace planisphere {

struct Image {
  int width = 0;                     // pixels
  int height = 0;                    // pixels
  int channels = 0;                  // 1 (grey) or 4 (RGBA, not premultiplied)
  std::vector<std::uint8_t> pixels;  // height × width × channels, row-major from the top left

  bool operator==(const Image&) const = default;
};

}  // namespace planisphere
