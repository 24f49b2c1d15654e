// Eight square roots at once: exact, hence the same bits on every machine.
#pragma once

#include <cmath>

#include "base/simd.h"

#if defined(__AVX__)
#include <immintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace planisphere::simd {

/// √x in every lane, correctly rounded (IEEE 754); x not negative. Compilers do not find this instruction in
/// a loop over lanes.
PLANISPHERE_INLINE f32x8 sqrt(f32x8 x) {
#if defined(__AVX__)
  return static_cast<f32x8>(_mm256_sqrt_ps(static_cast<__m256>(x)));
#elif defined(__wasm_simd128__)
  v128_t halves[2];
  std::memcpy(halves, &x, sizeof halves);
  halves[0] = wasm_f32x4_sqrt(halves[0]);
  halves[1] = wasm_f32x4_sqrt(halves[1]);
  std::memcpy(&x, halves, sizeof halves);
  return x;
#else
  for (int lane = 0; lane < lanes; ++lane) x[lane] = std::sqrt(x[lane]);
  return x;
#endif
}

}  // namespace planisphere::simd
