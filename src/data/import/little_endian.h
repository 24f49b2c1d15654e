// Numbers of file formats: low byte first.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace planisphere {

static_assert(std::endian::native == std::endian::little, "numbers are copied as they are");

/// The number at the front of `bytes`, which must be long enough.
template <class T>
T read_little(std::span<const std::byte> bytes) {
  T number;
  std::memcpy(&number, bytes.first(sizeof number).data(), sizeof number);
  return number;
}
inline std::uint16_t read_little_16(std::span<const std::byte> bytes) {
  return read_little<std::uint16_t>(bytes);
}
inline std::uint32_t read_little_32(std::span<const std::byte> bytes) {
  return read_little<std::uint32_t>(bytes);
}
inline std::uint64_t read_little_64(std::span<const std::byte> bytes) {
  return read_little<std::uint64_t>(bytes);
}

class LittleEndianWriter {
 public:
  LittleEndianWriter& u16(unsigned number) { return low_bytes(number, 2); }
  LittleEndianWriter& u32(std::uint32_t number) { return low_bytes(number, 4); }
  LittleEndianWriter& text(std::string_view text) {
    return bytes(std::as_bytes(std::span(text.data(), text.size())));
  }
  LittleEndianWriter& bytes(std::span<const std::byte> bytes) {
    content_.insert(content_.end(), bytes.begin(), bytes.end());
    return *this;
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(content_.size()); }
  std::vector<std::byte>& content() { return content_; }

 private:
  LittleEndianWriter& low_bytes(std::uint32_t number, int count) {
    for (int i = 0; i < count; ++i) content_.push_back(static_cast<std::byte>(number >> (8 * i)));
    return *this;
  }
  std::vector<std::byte> content_;
};

}  // namespace planisphere
