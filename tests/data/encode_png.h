// Makes PNG files for tests, with stb_image_write's own compressor, and mends the checksums of damaged ones.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#include <stb/stb_image_write.h>

#include "data/image.h"

namespace planisphere {

inline std::string encode_test_png(const Image& image) {
  int size = 0;
  unsigned char* bytes = stbi_write_png_to_mem(image.pixels.data(), image.width * image.channels, image.width,
                                               image.height, image.channels, &size);
  std::string png(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  std::free(bytes);
  return png;
}

/// The slow twin of the reader's CRC-32: bit by bit, without a table.
inline std::uint32_t slow_crc32(const char* bytes, std::size_t size) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (std::size_t i = 0; i < size; ++i) {
    crc ^= static_cast<unsigned char>(bytes[i]);
    for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
  }
  return ~crc;
}

/// Gives every whole chunk of a damaged PNG the checksum of its bytes, so that the decoder gets to see them.
inline void mend_checksums(std::string& png) {
  const auto byte = [&](std::size_t at) { return std::size_t{static_cast<unsigned char>(png[at])}; };
  for (std::size_t at = 8; at + 12 <= png.size();) {
    const std::size_t length = byte(at) << 24 | byte(at + 1) << 16 | byte(at + 2) << 8 | byte(at + 3);
    if (length > png.size() - at - 12) return;
    const std::uint32_t crc = slow_crc32(&png[at + 4], length + 4);
    for (std::size_t i = 0; i < 4; ++i) png[at + 8 + length + i] = static_cast<char>(crc >> (24 - 8 * i));
    at += length + 12;
  }
}

}  // namespace planisphere
