// Random points without a state: a number that anyone can compute again from what it is for.
#pragma once

#include <cstdint>
#include <cstring>

#include "base/simd.h"

namespace planisphere {

using u32x8 = std::uint32_t __attribute__((vector_size(32)));

/// A permutation of the 32-bit numbers in which every input bit flips every output bit half of the time
/// (Appleby's finaliser of MurmurHash3).
template <class Number>
PLANISPHERE_INLINE Number scramble(Number x) {
  x ^= x >> 16;
  x *= 0x85ebca6bu;
  x ^= x >> 13;
  x *= 0xc2b2ae35u;
  return x ^ (x >> 16);
}

/// Steps of the golden section between the numbers that are scrambled (Steele, Lea and Flood 2014).
inline constexpr std::uint32_t golden_step = 0x9e3779b9u;

/// The key of one epoch: everything random in it follows from the key.
inline std::uint32_t find_epoch_key(std::uint64_t seed, int epoch) {
  const std::uint32_t low = scramble(static_cast<std::uint32_t>(seed) + golden_step);
  const std::uint32_t high = scramble(static_cast<std::uint32_t>(seed >> 32) ^ low);
  return scramble(high + static_cast<std::uint32_t>(epoch) * golden_step);
}

/// Eight indices from 0 to bound − 1, each as likely as the other to one part in 2²⁴ / bound.
PLANISPHERE_INLINE simd::i32x8 draw_indices(u32x8 numbers, int bound) {
  const u32x8 upper = scramble(numbers) >> 8;
  simd::i32x8 bits;
  std::memcpy(&bits, &upper, sizeof bits);
  const simd::f32x8 scaled =
      __builtin_convertvector(bits, simd::f32x8) * (static_cast<float>(bound) * 0x1p-24f);
  const simd::i32x8 indices = __builtin_convertvector(scaled, simd::i32x8);
  return indices < bound ? indices : simd::broadcast(bound - 1);
}

}  // namespace planisphere
