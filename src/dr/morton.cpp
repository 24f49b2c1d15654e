// Shuffles bits, then sorts by digits: both cost the same whatever the points do.
#include "dr/morton.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace planisphere {
namespace {

constexpr int digit_bits = 11;

/// Coordinates as whole numbers of at most `bits` bits.
class Quantiser {
 public:
  explicit Quantiser(const Planes& layout) : bits_(layout.dimensions == 2 ? 31 : 21) {
    double extent = 0;
    for (int k = 0; k < layout.dimensions; ++k) {
      const auto [low, high] = std::minmax_element(layout.plane(k), layout.plane(k) + layout.points);
      low_[k] = static_cast<double>(*low);
      extent = std::max(extent, static_cast<double>(*high) - low_[k]);
    }
    scale_ = extent > 0 ? (std::ldexp(1.0, bits_) - 1) / extent : 0;
  }

  int bits() const { return bits_; }
  std::uint64_t operator()(float coordinate, int k) const {
    return static_cast<std::uint64_t>((static_cast<double>(coordinate) - low_[k]) * scale_);
  }

 private:
  int bits_;
  double low_[3];
  double scale_ = 0;
};

/// Moves the lower 32 bits to the even places.
std::uint64_t spread_by_one(std::uint64_t x) {
  x = (x | x << 16) & 0x0000ffff0000ffff;
  x = (x | x << 8) & 0x00ff00ff00ff00ff;
  x = (x | x << 4) & 0x0f0f0f0f0f0f0f0f;
  x = (x | x << 2) & 0x3333333333333333;
  return (x | x << 1) & 0x5555555555555555;
}

/// Moves the lower 21 bits to every third place.
std::uint64_t spread_by_two(std::uint64_t x) {
  x = (x | x << 32) & 0x001f00000000ffff;
  x = (x | x << 16) & 0x001f0000ff0000ff;
  x = (x | x << 8) & 0x100f00f00f00f00f;
  x = (x | x << 4) & 0x10c30c30c30c30c3;
  return (x | x << 2) & 0x1249249249249249;
}

/// One pass of a radix sort: stable, by the digit that begins at `shift`. False where all digits are equal.
bool sort_by_digit(const std::vector<MortonKey>& from, int shift, std::vector<MortonKey>& to) {
  std::array<int, 1 << digit_bits> next{};
  const auto digit = [shift](const MortonKey& key) {
    return static_cast<std::size_t>(key.place >> shift & ((1 << digit_bits) - 1));
  };
  for (const MortonKey& key : from) ++next[digit(key)];
  if (next[digit(from.front())] == static_cast<int>(from.size())) return false;
  for (int sum = 0; int& count : next) sum += std::exchange(count, sum);
  for (const MortonKey& key : from) to[static_cast<std::size_t>(next[digit(key)]++)] = key;
  return true;
}

}  // namespace

void write_morton_order(const Planes& layout, std::vector<MortonKey>& order) {
  order.resize(static_cast<std::size_t>(layout.points));
  if (order.empty()) return;
  const Quantiser quantise(layout);
  for (int i = 0; i < layout.points; ++i) {
    std::uint64_t place = 0;
    for (int k = 0; k < layout.dimensions; ++k) {
      const std::uint64_t whole = quantise(layout.plane(k)[i], k);
      place |= (layout.dimensions == 2 ? spread_by_one(whole) : spread_by_two(whole)) << k;
    }
    order[i] = {place, i};
  }
  std::vector<MortonKey> other(order.size());
  for (int shift = 0; shift < quantise.bits() * layout.dimensions; shift += digit_bits) {
    if (sort_by_digit(order, shift, other)) order.swap(other);
  }
}

}  // namespace planisphere
