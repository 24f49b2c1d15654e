// The steps of one radix, and their order: once over all numbers, then block by block, which stay in the
// cache.
#include "dr/fft.h"

#include <cassert>

#include "dr/unit_root.h"

namespace planisphere {
namespace {

using simd::f32x8;

PLANISPHERE_INLINE ComplexLanes operator+(ComplexLanes a, ComplexLanes b) {
  return {a.re + b.re, a.im + b.im};
}
PLANISPHERE_INLINE ComplexLanes operator-(ComplexLanes a, ComplexLanes b) {
  return {a.re - b.re, a.im - b.im};
}
PLANISPHERE_INLINE ComplexLanes operator*(ComplexLanes a, float b) {
  return {a.re * b, a.im * b};
}
/// a times the root, or times its conjugate.
template <bool back>
PLANISPHERE_INLINE ComplexLanes turn(ComplexLanes a, Fft::Root root) {
  if constexpr (back) return {a.re * root.re + a.im * root.im, a.im * root.re - a.re * root.im};
  return {a.re * root.re - a.im * root.im, a.im * root.re + a.re * root.im};
}
/// −i a, or i a on the way back.
template <bool back>
PLANISPHERE_INLINE ComplexLanes quarter_turn(ComplexLanes a) {
  if constexpr (back) return {-a.im, a.re};
  return {a.im, -a.re};
}

// x_k ← Σ_j x_j e^(∓2πi jk / r) for r = 2, 3, 4 and 5.

template <bool back>
PLANISPHERE_INLINE void transform_few(ComplexLanes (&x)[2]) {
  const ComplexLanes a = x[0], b = x[1];
  x[0] = a + b;
  x[1] = a - b;
}

template <bool back>
PLANISPHERE_INLINE void transform_few(ComplexLanes (&x)[3]) {
  constexpr float sine = 0.866025403784438647f;  // of a third of a turn
  const ComplexLanes sum = x[1] + x[2], across = quarter_turn<back>(x[1] - x[2]) * sine;
  const ComplexLanes middle = x[0] - sum * 0.5f;
  x[0] = x[0] + sum;
  x[1] = middle + across;
  x[2] = middle - across;
}

template <bool back>
PLANISPHERE_INLINE void transform_few(ComplexLanes (&x)[4]) {
  const ComplexLanes even = x[0] + x[2], even_difference = x[0] - x[2];
  const ComplexLanes odd = x[1] + x[3], odd_difference = quarter_turn<back>(x[1] - x[3]);
  x[0] = even + odd;
  x[1] = even_difference + odd_difference;
  x[2] = even - odd;
  x[3] = even_difference - odd_difference;
}

template <bool back>
PLANISPHERE_INLINE void transform_few(ComplexLanes (&x)[5]) {
  constexpr float cosine = 0.309016994374947424f, sine = 0.951056516295153572f;  // of a fifth of a turn
  constexpr float cosine_of_two = -0.809016994374947424f, sine_of_two = 0.587785252292473129f;
  const ComplexLanes outer = x[1] + x[4], inner = x[2] + x[3];
  const ComplexLanes outer_across = quarter_turn<back>(x[1] - x[4]);
  const ComplexLanes inner_across = quarter_turn<back>(x[2] - x[3]);
  const ComplexLanes one = x[0] + outer * cosine + inner * cosine_of_two;
  const ComplexLanes two = x[0] + outer * cosine_of_two + inner * cosine;
  const ComplexLanes one_across = outer_across * sine + inner_across * sine_of_two;
  const ComplexLanes two_across = outer_across * sine_of_two - inner_across * sine;
  x[0] = x[0] + outer + inner;
  x[1] = one + one_across;
  x[2] = two + two_across;
  x[3] = two - two_across;
  x[4] = one - one_across;
}

/// The numbers j₀, j₀ + q, j₀ + 2 q, … of one block. `turned`: there are roots other than 1.
template <int radix, bool back, bool turned>
PLANISPHERE_INLINE void step(ComplexLanes* numbers, int stride, const Fft::Root* roots) {
  ComplexLanes x[radix];
  for (int i = 0; i < radix; ++i) x[i] = numbers[i * stride];
  if constexpr (back && turned) {
    for (int i = 1; i < radix; ++i) x[i] = turn<true>(x[i], roots[i - 1]);
  }
  transform_few<back>(x);
  if constexpr (!back && turned) {
    for (int i = 1; i < radix; ++i) x[i] = turn<false>(x[i], roots[i - 1]);
  }
  for (int i = 0; i < radix; ++i) numbers[i * stride] = x[i];
}

template <int radix, bool back>
void take_steps(const Fft::Stage& stage, int count, ComplexLanes* numbers) {
  const int q = stage.stride;
  for (int block = 0; block < count; block += radix * q) {
    step<radix, back, false>(numbers + block, q, nullptr);
    for (int j = 1; j < q; ++j) {
      step<radix, back, true>(numbers + block + j, q, stage.roots.data() + j * (radix - 1));
    }
  }
}

template <bool back>
void take_steps(const Fft::Stage& stage, int count, ComplexLanes* numbers) {
  if (stage.radix == 5) return take_steps<5, back>(stage, count, numbers);
  if (stage.radix == 4) return take_steps<4, back>(stage, count, numbers);
  if (stage.radix == 3) return take_steps<3, back>(stage, count, numbers);
  take_steps<2, back>(stage, count, numbers);
}

Fft::Stage make_stage(int radix, int stride) {
  Fft::Stage stage{radix, stride, {}};
  for (int j = 0; j < stride; ++j) {
    for (int k = 1; k < radix; ++k) {
      const std::complex<double> root = find_unit_root(j * k, radix * stride);
      stage.roots.push_back({static_cast<float>(root.real()), static_cast<float>(-root.imag())});
    }
  }
  return stage;
}

/// In the order in which they are taken; `work` counts additions and multiplications for ten numbers.
struct Radix {
  int radix, work;
};
constexpr Radix radices[] = {{4, 85}, {2, 50}, {3, 93}, {5, 144}};

struct Factors {
  int rest;  // of n, without 2, 3 and 5
  int work;
};

Factors find_factors(int n) {
  Factors factors{n, 0};
  for (const Radix& some : radices) {
    for (; factors.rest % some.radix == 0; factors.rest /= some.radix) factors.work += some.work;
  }
  return factors;
}

}  // namespace

Fft::Fft(int n) : positions_(n) {
  assert(n > 0 && find_factors(n).rest == 1 && "a length with the factors 2, 3 and 5 alone expected");
  int stride = n;
  for (const auto& [radix, work] : radices) {
    for (; stride % radix == 0; stride /= radix) stages_.push_back(make_stage(radix, stride / radix));
  }
  for (int k = 0; k < n; ++k) {
    int rest = k;
    for (const Stage& stage : stages_) {
      positions_[k] += rest % stage.radix * stage.stride;
      rest /= stage.radix;
    }
  }
}

void Fft::transform(ComplexLanes* numbers) const {
  if (stages_.empty()) return;
  take_steps<false>(stages_[0], length(), numbers);
  const int block = stages_[0].stride;
  for (ComplexLanes* part = numbers; part < numbers + length(); part += block) {
    for (std::size_t s = 1; s < stages_.size(); ++s) take_steps<false>(stages_[s], block, part);
  }
}

void Fft::transform_back(ComplexLanes* numbers) const {
  if (stages_.empty()) return;
  const int block = stages_[0].stride;
  for (ComplexLanes* part = numbers; part < numbers + length(); part += block) {
    for (std::size_t s = stages_.size() - 1; s > 0; --s) take_steps<true>(stages_[s], block, part);
  }
  take_steps<true>(stages_[0], length(), numbers);
}

int find_fft_length(int at_least) {
  constexpr int work_otherwise = 400;  // for each number, of the other direction
  const int least = (at_least + 3) / 4 * 4;
  int best = 0;
  double least_cost = 0;
  for (int n = least; best == 0 || n <= least + least / 4; n += 4) {
    const auto [rest, work] = find_factors(n);
    const double cost = static_cast<double>(n) * (work + work_otherwise);
    if (rest != 1 || (best > 0 && cost >= least_cost)) continue;
    best = n;
    least_cost = cost;
  }
  return best;
}

}  // namespace planisphere
