// b is packed into panels eight columns wide; then tiles of a few rows and eight columns stay in registers
// while k runs (Goto and van de Geijn 2008, without the blocks for large matrices that no network here has).
#include "learn/product.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <cstring>
#include <memory>

#include "base/parallel.h"
#include "base/simd.h"

namespace planisphere {
namespace {

using simd::f32x8;

#ifdef __wasm__
constexpr int tile_rows = 4;  // eight of the sixteen registers of four floats
#else
constexpr int tile_rows = 8;  // eight of the sixteen registers of eight floats
#endif
constexpr int rows_a_task = 32;
constexpr std::int64_t worth_a_thread = 500000;  // multiplications

struct Panels {
  Panels(int panels, int depth_)
      : numbers(new float[static_cast<std::size_t>(panels) * static_cast<std::size_t>(depth_) * simd::lanes]),
        depth(depth_) {}

  float* panel(int index) const {
    return numbers.get() + static_cast<std::size_t>(index) * static_cast<std::size_t>(depth) *
                               static_cast<std::size_t>(simd::lanes);
  }

  std::unique_ptr<float[]> numbers;  // panels × depth × 8, zeros where b has no more columns
  int depth;
};

void pack_panel(const StridedView& b, int first, float* panel) {
  const int count = std::min(b.cols - first, simd::lanes);
  for (int k = 0; k < b.rows; ++k, panel += simd::lanes) {
    const float* const from = b.data + static_cast<std::ptrdiff_t>(k) * b.row_step +
                              static_cast<std::ptrdiff_t>(first) * b.col_step;
    if (count == simd::lanes && b.col_step == 1) {
      std::memcpy(panel, from, simd::lanes * sizeof(float));
      continue;
    }
    for (int j = 0; j < simd::lanes; ++j)
      panel[j] = j < count ? from[static_cast<std::ptrdiff_t>(j) * b.col_step] : 0;
  }
}

// One tile: rows `first` … first + R − 1 of a times a panel, to or onto columns `column` … of the product.
template <int R>
PLANISPHERE_INLINE void multiply_tile(const StridedView& a, int first, const float* panel, bool add,
                                      MatrixView<float> product, int column) {
  f32x8 sums[R] = {};
  const float* rows[R];
  for (int r = 0; r < R; ++r) rows[r] = a.data + static_cast<std::ptrdiff_t>(first + r) * a.row_step;
  const std::ptrdiff_t step = a.col_step;
  for (int k = 0; k < a.cols; ++k) {
    const f32x8 b = simd::load(panel + static_cast<std::ptrdiff_t>(k) * simd::lanes);
#pragma GCC unroll 8
    for (int r = 0; r < R; ++r) sums[r] += simd::broadcast(rows[r][k * step]) * b;
  }
  const int count = std::min(product.cols - column, simd::lanes);
  for (int r = 0; r < R; ++r) {
    float* const to = product.row(first + r) + column;
    if (count == simd::lanes) {
      simd::store(to, add ? simd::load(to) + sums[r] : sums[r]);
    } else {
      for (int j = 0; j < count; ++j) to[j] = add ? to[j] + sums[r][j] : sums[r][j];
    }
  }
}

void multiply_rows(const StridedView& a, int first, int end, const Panels& panels, bool add,
                   MatrixView<float> product) {
  for (int column = 0, panel = 0; column < product.cols; column += simd::lanes, ++panel) {
    int i = first;
    for (; i + tile_rows <= end; i += tile_rows)
      multiply_tile<tile_rows>(a, i, panels.panel(panel), add, product, column);
    for (; i < end; ++i) multiply_tile<1>(a, i, panels.panel(panel), add, product, column);
  }
}

void multiply(const StridedView& a, const StridedView& b, bool add, MatrixView<float> product) {
  assert(a.cols == b.rows && product.rows == a.rows && product.cols == b.cols && "shapes that fit expected");
  const int count = (b.cols + simd::lanes - 1) / simd::lanes;
  const Panels panels(count, b.rows);
  for (int panel = 0; panel < count; ++panel) pack_panel(b, panel * simd::lanes, panels.panel(panel));
  if (std::int64_t{a.rows} * b.cols * a.cols < worth_a_thread)
    return multiply_rows(a, 0, a.rows, panels, add, product);
  parallel_for((a.rows + rows_a_task - 1) / rows_a_task, [&](int task) {
    const int first = task * rows_a_task;
    multiply_rows(a, first, std::min(first + rows_a_task, a.rows), panels, add, product);
  });
}

}  // namespace

StridedView strided(MatrixView<const float> matrix) {
  return {matrix.data, matrix.rows, matrix.cols, matrix.cols, 1};
}

StridedView transposed(MatrixView<const float> matrix) {
  return {matrix.data, matrix.cols, matrix.rows, 1, matrix.cols};
}

void write_product(StridedView a, StridedView b, MatrixView<float> product) {
  multiply(a, b, false, product);
}

void add_product(StridedView a, StridedView b, MatrixView<float> product) {
  multiply(a, b, true, product);
}

}  // namespace planisphere
