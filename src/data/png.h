// Decodes PNG images.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "base/result.h"
#include "data/image.h"

namespace planisphere {

/// The longest side an image may have: what the Embedding Projector and graphics cards agree on.
inline constexpr int longest_image_side = 8192;

/// Grey without opacity stays one channel, everything else becomes RGBA; 16 bits become 8.
/// Errors: no PNG, cut short, a part whose checksum is wrong (any damaged byte), sides of 0 or too long.
Result<Image> read_png(std::span<const std::byte> content, const std::string& file);

}  // namespace planisphere
