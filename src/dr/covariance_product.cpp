// Goes over the data once: each pair of rows is multiplied with all vectors, and the products at once with
// the rows.
#include "dr/covariance_product.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "base/parallel.h"
#include "base/simd.h"

namespace planisphere {
namespace {

using simd::f32x8;

constexpr int rows_a_task = 128;
constexpr int most_tasks = 16;
constexpr int rows_in_float = 64;  // summed in float32 before the sum moves on to double

struct TwoByTwo {
  float p00, p01, p10, p11;
};

TwoByTwo find_products(const float* a0, const float* a1, const float* b0, const float* b1, int count) {
  f32x8 s00{}, s01{}, s10{}, s11{};
  for (int k = 0; k < count; k += simd::lanes) {
    const f32x8 va0 = simd::load(a0 + k), va1 = simd::load(a1 + k);
    const f32x8 vb0 = simd::load(b0 + k), vb1 = simd::load(b1 + k);
    s00 += va0 * vb0;
    s01 += va0 * vb1;
    s10 += va1 * vb0;
    s11 += va1 * vb1;
  }
  return {simd::sum(s00), simd::sum(s01), simd::sum(s10), simd::sum(s11)};
}

void add_products(const TwoByTwo& p, const float* a0, const float* a1, float* to0, float* to1, int count) {
  for (int k = 0; k < count; k += simd::lanes) {
    const f32x8 va0 = simd::load(a0 + k), va1 = simd::load(a1 + k);
    simd::store(to0 + k, simd::load(to0 + k) + (va0 * p.p00 + va1 * p.p10));
    simd::store(to1 + k, simd::load(to1 + k) + (va0 * p.p01 + va1 * p.p11));
  }
}

void add_rows(const PaddedRows& rows, int first, int end, MatrixView<const float> vectors,
              MatrixView<float> sums) {
  for (int i = first; i < end; i += 2) {
    for (int v = 0; v < vectors.rows; v += 2) {
      const TwoByTwo products =
          find_products(rows.row(i), rows.row(i + 1), vectors.row(v), vectors.row(v + 1), rows.stride);
      add_products(products, rows.row(i), rows.row(i + 1), sums.row(v), sums.row(v + 1), rows.stride);
    }
  }
}

}  // namespace

void write_covariance_product(const PaddedRows& rows, MatrixView<const float> vectors,
                              MatrixView<float> images) {
  assert(vectors.rows % 2 == 0 && vectors.cols == rows.stride && images.rows == vectors.rows &&
         "b × stride expected");
  const int tasks = std::clamp(rows.rows / rows_a_task, 1, most_tasks);
  std::vector<Matrix<double>> totals(static_cast<std::size_t>(tasks));
  parallel_for(tasks, [&](int task) {
    const auto boundary = [&](int t) {
      return static_cast<int>(static_cast<std::int64_t>(rows.rows / 2) * t / tasks) * 2;
    };
    Matrix<double>& total = totals[static_cast<std::size_t>(task)];
    total = Matrix<double>(vectors.rows, vectors.cols);
    for (int first = boundary(task); first < boundary(task + 1); first += rows_in_float) {
      Matrix<float> sums(vectors.rows, vectors.cols);
      add_rows(rows, first, std::min(first + rows_in_float, boundary(task + 1)), vectors, sums);
      for (std::size_t k = 0; k < sums.size(); ++k) total.flat()[k] += static_cast<double>(sums.flat()[k]);
    }
  });
  for (std::size_t k = 0; k < images.size(); ++k) {
    double sum = 0;
    for (const Matrix<double>& total : totals) sum += total.flat()[k];
    images.flat()[k] = static_cast<float>(sum);
  }
}

}  // namespace planisphere
