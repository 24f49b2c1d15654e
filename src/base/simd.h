// Eight floats at a time, written once for every machine: AVX, SSE, NEON and WebAssembly get the same lanes,
// so sums are made in the same order and results are the same bits everywhere.
#pragma once

#include <cstdint>
#include <cstring>

namespace planisphere::simd {

inline constexpr int lanes = 8;
using f32x8 = float __attribute__((vector_size(32)));
using i32x8 = std::int32_t __attribute__((vector_size(32)));

#define PLANISPHERE_INLINE [[gnu::always_inline]] inline

PLANISPHERE_INLINE f32x8 broadcast(float x) {
  return f32x8{x, x, x, x, x, x, x, x};
}
PLANISPHERE_INLINE i32x8 broadcast(std::int32_t x) {
  return i32x8{x, x, x, x, x, x, x, x};
}
PLANISPHERE_INLINE f32x8 lane_numbers() {
  return f32x8{0, 1, 2, 3, 4, 5, 6, 7};
}

/// Reads eight floats from any address.
PLANISPHERE_INLINE f32x8 load(const float* from) {
  f32x8 v;
  std::memcpy(&v, from, sizeof v);
  return v;
}
PLANISPHERE_INLINE void store(float* to, f32x8 v) {
  std::memcpy(to, &v, sizeof v);
}

/// ((0+4)+(2+6)) + ((1+5)+(3+7)): one fixed order for every machine.
PLANISPHERE_INLINE float sum(f32x8 v) {
  const float a = v[0] + v[4], b = v[1] + v[5], c = v[2] + v[6], d = v[3] + v[7];
  return (a + c) + (b + d);
}
PLANISPHERE_INLINE double sum_in_double(f32x8 v) {
  const double a = static_cast<double>(v[0]) + static_cast<double>(v[4]);
  const double b = static_cast<double>(v[1]) + static_cast<double>(v[5]);
  const double c = static_cast<double>(v[2]) + static_cast<double>(v[6]);
  const double d = static_cast<double>(v[3]) + static_cast<double>(v[7]);
  return (a + c) + (b + d);
}

PLANISPHERE_INLINE f32x8 max(f32x8 a, f32x8 b) {
  return a > b ? a : b;
}
PLANISPHERE_INLINE f32x8 min(f32x8 a, f32x8 b) {
  return a < b ? a : b;
}

/// e^x with a relative error below 2e-7; 0 below −87, clamped above 88. Range reduction by powers of two and
/// the Cephes polynomial (Moshier 1989): only + − × and bit shifts, hence the same bits on every machine.
PLANISPHERE_INLINE f32x8 exp(f32x8 x) {
  const i32x8 vanishes = x < broadcast(-87.0f);
  x = min(max(x, broadcast(-87.0f)), broadcast(88.0f));
  const f32x8 scaled = x * 1.44269504088896341f;
  const f32x8 shifted = scaled + 12582912.0f;  // 1.5 × 2²³: rounds to the nearest integer
  const f32x8 n = shifted - 12582912.0f;
  const f32x8 r = (x - n * 0.693359375f) - n * -2.12194440e-4f;
  f32x8 p = r * 1.9875691500e-4f + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  const f32x8 mantissa = p * (r * r) + r + 1.0f;
  const i32x8 exponent = (__builtin_convertvector(n, i32x8) + 127) << 23;
  f32x8 power;
  std::memcpy(&power, &exponent, sizeof power);
  return vanishes ? broadcast(0.0f) : mantissa * power;
}

/// Natural logarithm of positive normal numbers, relative error below 2e-7 (Cephes polynomial, Moshier 1989).
PLANISPHERE_INLINE f32x8 log(f32x8 x) {
  i32x8 bits;
  std::memcpy(&bits, &x, sizeof bits);
  f32x8 e = __builtin_convertvector((bits >> 23) - 126, f32x8);
  bits = (bits & 0x007fffff) | 0x3f000000;
  f32x8 m;
  std::memcpy(&m, &bits, sizeof m);  // 0.5 … 1
  const i32x8 small = m < broadcast(0.707106781186547524f);
  e = small ? e - 1.0f : e;
  m = small ? m + m - 1.0f : m - 1.0f;
  const f32x8 z = m * m;
  f32x8 p = m * 7.0376836292e-2f - 1.1514610310e-1f;
  p = p * m + 1.1676998740e-1f;
  p = p * m - 1.2420140846e-1f;
  p = p * m + 1.4249322787e-1f;
  p = p * m - 1.6668057665e-1f;
  p = p * m + 2.0000714765e-1f;
  p = p * m - 2.4999993993e-1f;
  p = p * m + 3.3333331174e-1f;
  const f32x8 y = (p * m * z + e * -2.12194440e-4f) - z * 0.5f;
  return m + y + e * 0.693359375f;
}

}  // namespace planisphere::simd
