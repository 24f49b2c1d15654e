// A byte at a time, from a table made by the compiler.
#include "data/crc32.h"

#include <array>

namespace planisphere {

namespace {

constexpr std::array<std::uint32_t, 256> build_crc_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t remainder = i;
    for (int bit = 0; bit < 8; ++bit)
      remainder = remainder & 1 ? 0xEDB88320u ^ (remainder >> 1) : remainder >> 1;
    table[i] = remainder;
  }
  return table;
}

}  // namespace

std::uint32_t crc32(std::span<const std::byte> bytes, std::uint32_t before) {
  static constexpr std::array<std::uint32_t, 256> table = build_crc_table();
  std::uint32_t crc = ~before;
  for (const std::byte byte : bytes)
    crc = table[(crc ^ std::to_integer<std::uint32_t>(byte)) & 0xFF] ^ (crc >> 8);
  return ~crc;
}

}  // namespace planisphere
