// Padding, scaling, and the register-blocked sums over pairs of rows.
#include "dr/padded_rows.h"

#include <algorithm>
#include <cmath>

#include "base/simd.h"

namespace planisphere {
namespace {

using simd::f32x8;

// Floats of a row that are summed in float32 before the sum moves on to double: short enough for the rounding
// error to stay near 1e-7, and for a block's 64 stretches to stay in the second-level cache.
constexpr int stretch = 512;

struct SquaredDifference {
  PLANISPHERE_INLINE static f32x8 of(f32x8 a, f32x8 b) {
    const f32x8 difference = a - b;
    return difference * difference;
  }
};

struct Product {
  PLANISPHERE_INLINE static f32x8 of(f32x8 a, f32x8 b) { return a * b; }
};

// Two rows against two rows: four sums for four loads, which keeps the loads off the critical path.
template <class Term>
void add_two_by_two(const float* a0, const float* a1, const float* b0, const float* b1, int count,
                    double* block) {
  f32x8 s00{}, s01{}, s10{}, s11{};
  for (int k = 0; k < count; k += simd::lanes) {
    const f32x8 va0 = simd::load(a0 + k), va1 = simd::load(a1 + k);
    const f32x8 vb0 = simd::load(b0 + k), vb1 = simd::load(b1 + k);
    s00 += Term::of(va0, vb0);
    s01 += Term::of(va0, vb1);
    s10 += Term::of(va1, vb0);
    s11 += Term::of(va1, vb1);
  }
  block[0] += simd::sum_in_double(s00);
  block[1] += simd::sum_in_double(s01);
  block[block_side] += simd::sum_in_double(s10);
  block[block_side + 1] += simd::sum_in_double(s11);
}

template <class Term>
void write_block(const PaddedRows& rows, int first_a, int first_b, double* block) {
  std::fill_n(block, block_side * block_side, 0.0);
  const int end_a = std::min(first_a + block_side, rows.rows),
            end_b = std::min(first_b + block_side, rows.rows);
  for (int from = 0; from < rows.stride; from += stretch) {
    const int count = std::min(stretch, rows.stride - from);
    for (int a = first_a; a < end_a; a += 2) {
      for (int b = first_b; b < end_b; b += 2) {
        add_two_by_two<Term>(rows.row(a) + from, rows.row(a + 1) + from, rows.row(b) + from,
                             rows.row(b + 1) + from, count,
                             block + (a - first_a) * block_side + (b - first_b));
      }
    }
  }
}

PaddedRows make_room(int rows, int cols, double unit) {
  PaddedRows padded;
  padded.rows = rows + rows % 2;
  padded.stride = (cols + simd::lanes - 1) / simd::lanes * simd::lanes;
  padded.unit = unit;
  padded.numbers.assign(static_cast<std::size_t>(padded.rows) * static_cast<std::size_t>(padded.stride),
                        0.0f);
  return padded;
}

float scaled(float number, double shift, double per_unit) {
  return std::isfinite(number) ? static_cast<float>((static_cast<double>(number) - shift) * per_unit) : 0.0f;
}

}  // namespace

double find_unit(MatrixView<const float> data) {
  float largest = 0;
  for (const float number : data.flat()) {
    if (std::isfinite(number)) largest = std::max(largest, std::fabs(number));
  }
  if (largest == 0) return 1;
  int exponent = 0;
  std::frexp(largest, &exponent);
  return std::ldexp(1.0, exponent);
}

PaddedRows pad_rows(MatrixView<const float> data, std::span<const double> shift, double unit) {
  PaddedRows padded = make_room(data.rows, data.cols, unit);
  for (int i = 0; i < data.rows; ++i) {
    const float* from = data.row(i);
    float* to = padded.row(i);
    for (int k = 0; k < data.cols; ++k) {
      to[k] = scaled(from[k], shift.empty() ? 0 : shift[static_cast<std::size_t>(k)], 1 / unit);
    }
  }
  return padded;
}

PaddedRows pad_columns(MatrixView<const float> data, std::span<const double> shift, double unit) {
  PaddedRows padded = make_room(data.cols, data.rows, unit);
  for (int i = 0; i < data.rows; ++i) {
    for (int k = 0; k < data.cols; ++k) {
      padded.row(k)[i] = scaled(data(i, k), shift.empty() ? 0 : shift[static_cast<std::size_t>(k)], 1 / unit);
    }
  }
  return padded;
}

void write_squared_differences(const PaddedRows& rows, int first_a, int first_b, double* block) {
  write_block<SquaredDifference>(rows, first_a, first_b, block);
}

void write_products(const PaddedRows& rows, int first_a, int first_b, double* block) {
  write_block<Product>(rows, first_a, first_b, block);
}

}  // namespace planisphere
