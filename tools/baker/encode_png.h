// Compresses images as PNG.
#pragma once

#include <cstddef>
#include <vector>

#include "data/image.h"

namespace planisphere {

/// The image (1 or 4 channels) as the bytes of a PNG file, compressed by zlib at its slowest.
std::vector<std::byte> encode_png(const Image& image);

}  // namespace planisphere
