// A PNG is a signature and a list of chunks: length, four letters, data, and a CRC-32 of letters and data.
#include "data/png_chunks.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "data/expected_found.h"
#include "data/png.h"

namespace planisphere {

namespace {

using Bytes = std::span<const std::byte>;

std::uint32_t big_endian_32(Bytes bytes) {
  std::uint32_t number = 0;
  for (const std::byte byte : bytes.first(4)) number = number << 8 | std::to_integer<std::uint32_t>(byte);
  return number;
}

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

std::uint32_t crc32(Bytes bytes) {
  static constexpr std::array<std::uint32_t, 256> table = build_crc_table();
  std::uint32_t crc = 0xFFFFFFFFu;
  for (const std::byte byte : bytes)
    crc = table[(crc ^ std::to_integer<std::uint32_t>(byte)) & 0xFF] ^ (crc >> 8);
  return ~crc;
}

bool has_name(Bytes chunk, std::string_view name) {
  return std::equal(name.begin(), name.end(), chunk.begin() + 4,
                    [](char letter, std::byte byte) { return static_cast<std::byte>(letter) == byte; });
}

Status check_size(Bytes header, const std::string& file) {
  const std::uint32_t width = big_endian_32(header.subspan(8)), height = big_endian_32(header.subspan(12));
  constexpr auto longest = static_cast<std::uint32_t>(longest_image_side);
  if (width > 0 && height > 0 && width <= longest && height <= longest) return Done{};
  return expected_found(
      file, "an image of at most " + std::to_string(longest) + " × " + std::to_string(longest) + " pixels",
      std::to_string(width) + " × " + std::to_string(height));
}

}  // namespace

Status check_png_chunks(Bytes content, const std::string& file) {
  static constexpr std::array<unsigned char, 8> signature = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  const auto is_same = [](unsigned char a, std::byte b) { return std::byte{a} == b; };
  if (content.size() < signature.size() ||
      !std::equal(signature.begin(), signature.end(), content.begin(), is_same)) {
    return expected_found(file, "a PNG image", "no PNG signature at byte 0");
  }
  constexpr std::size_t around = 12;  // length, name and checksum
  for (std::size_t at = signature.size(); true;) {
    const std::string place = " at byte " + std::to_string(at);
    const Bytes chunk = content.subspan(at);
    if (chunk.size() < around) return expected_found(file, "a chunk" + place, "the end of the file");
    const std::size_t length = big_endian_32(chunk);
    if (length > chunk.size() - around) {
      return expected_found(file, std::to_string(length) + " bytes of the chunk" + place,
                            std::to_string(chunk.size() - around));
    }
    if (crc32(chunk.subspan(4, length + 4)) != big_endian_32(chunk.subspan(length + 8))) {
      return expected_found(file, "the chunk" + place + " as its checksum says", "damaged bytes");
    }
    if (at == signature.size()) {
      if (!has_name(chunk, "IHDR") || length != 13)
        return expected_found(file, "an IHDR chunk" + place, "another");
      if (Status status = check_size(chunk, file); !status.ok()) return status;
    }
    if (has_name(chunk, "IEND")) return Done{};
    at += around + length;
  }
}

}  // namespace planisphere
