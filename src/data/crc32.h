// The checksum of PNG, gzip and zip files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace planisphere {

/// CRC-32 as in ISO 3309 (PNG specification, annex D; RFC 1952, section 8). `before` is the checksum of what
/// came earlier.
std::uint32_t crc32(std::span<const std::byte> bytes, std::uint32_t before = 0);

}  // namespace planisphere
