// A PNG is a signature and a list of chunks: length, four letters, data, and a CRC-32 of letters and data.
#include "data/png_chunks.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "data/crc32.h"
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

bool is_letter(std::byte byte) {
  const auto letter = std::to_integer<unsigned>(byte) | 0x20u;
  return letter >= 'a' && letter <= 'z';
}

constexpr std::size_t around_data = 12;  // length, name and checksum

/// The length of the data of the chunk that begins at byte `at`, which is `rest`.
Result<std::size_t> check_chunk(Bytes rest, std::size_t at, const std::string& file) {
  const std::string place = " at byte " + std::to_string(at);
  if (rest.size() < around_data) return expected_found(file, "a chunk" + place, "the end of the file");
  const std::size_t length = big_endian_32(rest);
  if (length > rest.size() - around_data) {
    return expected_found(file, std::to_string(length) + " bytes in the chunk" + place,
                          std::to_string(rest.size() - around_data));
  }
  const Bytes name = rest.subspan(4, 4);
  if (!std::all_of(name.begin(), name.end(), is_letter)) {
    return expected_found(file, "a chunk's name of four letters in the chunk" + place, "other bytes");
  }
  if (crc32(rest.subspan(4, length + 4)) != big_endian_32(rest.subspan(length + 8))) {
    return expected_found(file, "the chunk" + place + " as its checksum says", "damaged bytes");
  }
  return length;
}

}  // namespace

Status check_png_chunks(Bytes content, const std::string& file) {
  static constexpr std::array<unsigned char, 8> signature = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  const auto is_same = [](unsigned char a, std::byte b) { return std::byte{a} == b; };
  if (content.size() < signature.size() ||
      !std::equal(signature.begin(), signature.end(), content.begin(), is_same)) {
    return expected_found(file, "a PNG image", "no PNG signature at byte 0");
  }
  for (std::size_t at = signature.size(); true;) {
    const Bytes rest = content.subspan(at);
    const Result<std::size_t> length = check_chunk(rest, at, file);
    if (!length.ok()) return Error{length.error()};
    if (at == signature.size()) {
      if (!has_name(rest, "IHDR") || length.value() != 13) {
        return expected_found(file, "an IHDR chunk of 13 bytes at byte 8", "another");
      }
      if (Status status = check_size(rest, file); !status.ok()) return status;
    }
    if (has_name(rest, "IEND")) return Done{};
    at += around_data + length.value();
  }
}

}  // namespace planisphere
