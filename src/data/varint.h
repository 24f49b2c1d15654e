// Small numbers in few bytes: 7 bits in each, low bits first, the top bit says that another byte follows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace planisphere {

inline void append_varint(std::string& bytes, std::uint32_t number) {
  for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(number | 0x80);
  bytes += static_cast<char>(number);
}

class VarintReader {
 public:
  explicit VarintReader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  /// The next number, or nothing where the bytes have run out or it has more than 32 bits.
  std::optional<std::uint32_t> next() {
    std::uint64_t number = 0;
    for (int shift = 0; shift < 35 && at_ < bytes_.size(); shift += 7) {
      const auto byte = static_cast<std::uint64_t>(bytes_[at_++]);
      number |= (byte & 0x7F) << shift;
      if (byte >= 0x80) continue;
      if (number > 0xFFFFFFFFu) return std::nullopt;
      return static_cast<std::uint32_t>(number);
    }
    return std::nullopt;
  }
  /// Bytes read so far.
  std::size_t position() const { return at_; }

 private:
  std::span<const std::byte> bytes_;
  std::size_t at_ = 0;
};

}  // namespace planisphere
