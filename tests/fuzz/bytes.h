// A fuzzer's bytes as numbers, zero where they have run out.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <span>

namespace planisphere {

class FuzzBytes {
 public:
  FuzzBytes(const std::uint8_t* data, std::size_t size) : bytes_(data, size) {}

  /// Any bit pattern, NaN and infinity too.
  template <class T>
  T take() {
    T value{};
    const std::size_t size = std::min(sizeof value, bytes_.size());
    if (size > 0) std::memcpy(&value, bytes_.data(), size);
    bytes_ = bytes_.subspan(size);
    return value;
  }
  /// least … most
  int take_int(int least, int most) { return least + take<std::uint8_t>() % (most - least + 1); }
  std::span<const std::uint8_t> rest() const { return bytes_; }

 private:
  std::span<const std::uint8_t> bytes_;
};

}  // namespace planisphere
