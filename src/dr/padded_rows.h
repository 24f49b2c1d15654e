// Data made ready for vector kernels: rows padded with zeros, and scaled so that squares stay inside float32.
#pragma once

#include <span>

#include "base/matrix.h"
#include "dr/aligned.h"

namespace planisphere {

/// A copy of rows × cols numbers, divided by `unit` (a power of two, hence exact). `rows` is rounded up to
/// even and `stride` to whole vectors; what was added is zero.
struct PaddedRows {
  const float* row(int i) const {
    return numbers.data() + static_cast<std::size_t>(i) * static_cast<std::size_t>(stride);
  }
  float* row(int i) {
    return numbers.data() + static_cast<std::size_t>(i) * static_cast<std::size_t>(stride);
  }

  AlignedVector<float> numbers;
  int rows = 0;
  int stride = 0;
  double unit = 1;
};

/// The power of two just above the largest magnitude; 1 for data that is all zero. Numbers that are not
/// finite are passed over.
double find_unit(MatrixView<const float> data);

/// Rows of (data − shift) / unit, shift being empty or one number a column. Numbers that are not finite
/// become 0.
PaddedRows pad_rows(MatrixView<const float> data, std::span<const double> shift, double unit);

/// The same of data's transpose: cols rows of `rows` numbers, the shift still belonging to the data's
/// columns.
PaddedRows pad_columns(MatrixView<const float> data, std::span<const double> shift, double unit);

/// block (columns fastest, `block_side` × `block_side`) ← for the rows a from `first_a` and b from `first_b`:
/// Σ (a − b)², or Σ a b. Float32 inside stretches of a row, double between them. Rows past the end are left
/// out.
inline constexpr int block_side = 32;
void write_squared_differences(const PaddedRows& rows, int first_a, int first_b, double* block);
void write_products(const PaddedRows& rows, int first_a, int first_b, double* block);

}  // namespace planisphere
