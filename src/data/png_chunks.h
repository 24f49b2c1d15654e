// Looks after the wrapping of a PNG file, which stb_image does not: a damaged sprite must not become noise.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "base/result.h"

namespace planisphere {

/// Checks the signature, that every chunk is whole and has the right checksum, that the first is the header
/// and the last the end, and the image's sides. Source: PNG specification (second edition), sections 5
/// and 11.2.2.
Status check_png_chunks(std::span<const std::byte> content, const std::string& file);

}  // namespace planisphere
