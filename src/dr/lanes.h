// Moves between vector lanes that the fast kernels share: asking about all lanes, turning tables, fetching
// points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "base/simd.h"

namespace planisphere::simd {

/// True if a comparison held in any lane.
PLANISPHERE_INLINE bool any(i32x8 mask) {
  using u64x4 = std::uint64_t __attribute__((vector_size(32)));
  using u64x2 = std::uint64_t __attribute__((vector_size(16)));
  u64x4 words;
  std::memcpy(&words, &mask, sizeof words);
  const u64x2 halves =
      __builtin_shufflevector(words, words, 0, 1) | __builtin_shufflevector(words, words, 2, 3);
  return (halves[0] | halves[1]) != 0;
}

/// From sixteen numbers in a row, those at even and those at odd places.
PLANISPHERE_INLINE void split_pairs(f32x8 first, f32x8 second, f32x8& even, f32x8& odd) {
  even = __builtin_shufflevector(first, second, 0, 2, 4, 6, 8, 10, 12, 14);
  odd = __builtin_shufflevector(first, second, 1, 3, 5, 7, 9, 11, 13, 15);
}

/// The reverse: sixteen numbers in a row.
PLANISPHERE_INLINE void store_pairs(float* to, f32x8 even, f32x8 odd) {
  store(to, __builtin_shufflevector(even, odd, 0, 8, 1, 9, 2, 10, 3, 11));
  store(to + lanes, __builtin_shufflevector(even, odd, 4, 12, 5, 13, 6, 14, 7, 15));
}

/// Turns a table of 8 × 8 numbers on its diagonal.
PLANISPHERE_INLINE void transpose(f32x8 (&rows)[8]) {
  f32x8 a[8], b[8];
  for (int i = 0; i < 8; i += 2) {
    a[i] = __builtin_shufflevector(rows[i], rows[i + 1], 0, 8, 2, 10, 4, 12, 6, 14);
    a[i + 1] = __builtin_shufflevector(rows[i], rows[i + 1], 1, 9, 3, 11, 5, 13, 7, 15);
  }
  for (int i = 0; i < 8; i += 4) {
    for (int j = i; j < i + 2; ++j) {
      b[j] = __builtin_shufflevector(a[j], a[j + 2], 0, 1, 8, 9, 4, 5, 12, 13);
      b[j + 2] = __builtin_shufflevector(a[j], a[j + 2], 2, 3, 10, 11, 6, 7, 14, 15);
    }
  }
  for (int j = 0; j < 4; ++j) {
    rows[j] = __builtin_shufflevector(b[j], b[j + 4], 0, 1, 2, 3, 8, 9, 10, 11);
    rows[j + 4] = __builtin_shufflevector(b[j], b[j + 4], 4, 5, 6, 7, 12, 13, 14, 15);
  }
}

/// x, y ← the pairs of floats number indices[0] … indices[7]. Each pair is loaded as one double.
PLANISPHERE_INLINE void fetch_pairs(const float* pairs, const int* indices, f32x8& x, f32x8& y) {
  using f64x4 = double __attribute__((vector_size(32)));
  const auto pair = [&](int lane) {
    double both;
    std::memcpy(&both, pairs + 2 * static_cast<std::ptrdiff_t>(indices[lane]), sizeof both);
    return both;
  };
  // In this order no number has to cross between the halves of a register afterwards.
  const f64x4 first{pair(0), pair(1), pair(4), pair(5)}, second{pair(2), pair(3), pair(6), pair(7)};
  f32x8 a, b;
  std::memcpy(&a, &first, sizeof a);
  std::memcpy(&b, &second, sizeof b);
  x = __builtin_shufflevector(a, b, 0, 2, 8, 10, 4, 6, 12, 14);
  y = __builtin_shufflevector(a, b, 1, 3, 9, 11, 5, 7, 13, 15);
}

/// x, y, z ← the first three of the fours of floats number indices[0] … indices[7].
PLANISPHERE_INLINE void fetch_fours(const float* fours, const int* indices, f32x8& x, f32x8& y, f32x8& z) {
  using f32x4 = float __attribute__((vector_size(16)));
  const auto two = [&](int low, int high) {
    f32x4 a, b;
    std::memcpy(&a, fours + 4 * static_cast<std::ptrdiff_t>(indices[low]), sizeof a);
    std::memcpy(&b, fours + 4 * static_cast<std::ptrdiff_t>(indices[high]), sizeof b);
    return __builtin_shufflevector(a, b, 0, 1, 2, 3, 4, 5, 6, 7);
  };
  const f32x8 p = two(0, 4), q = two(1, 5), r = two(2, 6), s = two(3, 7);
  const f32x8 xy_low = __builtin_shufflevector(p, q, 0, 8, 1, 9, 4, 12, 5, 13);
  const f32x8 xy_high = __builtin_shufflevector(r, s, 0, 8, 1, 9, 4, 12, 5, 13);
  const f32x8 z_low = __builtin_shufflevector(p, q, 2, 10, 3, 11, 6, 14, 7, 15);
  const f32x8 z_high = __builtin_shufflevector(r, s, 2, 10, 3, 11, 6, 14, 7, 15);
  x = __builtin_shufflevector(xy_low, xy_high, 0, 1, 8, 9, 4, 5, 12, 13);
  y = __builtin_shufflevector(xy_low, xy_high, 2, 3, 10, 11, 6, 7, 14, 15);
  z = __builtin_shufflevector(z_low, z_high, 0, 1, 8, 9, 4, 5, 12, 13);
}

}  // namespace planisphere::simd
