// A rectangle of numbers with zeros around it, so that stencils may reach over the edge.
#pragma once

#include <algorithm>
#include <cstddef>

#include "base/simd.h"
#include "dr/aligned.h"

namespace planisphere {

/// rows × cols floats. Rows and columns from −margin to rows + margin − 1 and cols + margin − 1 exist, and
/// whole vectors that begin inside may be read and written. Storage is kept when the size changes.
class Grid {
 public:
  static constexpr int margin = 8;

  /// Numbers are whatever they are afterwards.
  void resize(int rows, int cols) {
    rows_ = rows;
    cols_ = cols;
    stride_ = (cols + 2 * margin + 2 * simd::lanes + simd::lanes - 1) / simd::lanes * simd::lanes;
    const std::size_t size = static_cast<std::size_t>(rows + 2 * margin) * static_cast<std::size_t>(stride_);
    if (numbers_.size() < size) numbers_.resize(size);
  }

  /// Rows `begin` … `end` − 1, which may be in the margin, become zero from edge to edge.
  void clear_rows(int begin, int end) { std::fill(row(begin) - margin, row(end) - margin, 0.0f); }
  /// The margin becomes zero, and as much of the last vector of each row as lies outside.
  void clear_margin() {
    clear_rows(-margin, 0);
    clear_rows(rows_, rows_ + margin);
    for (int y = 0; y < rows_; ++y) {
      std::fill(row(y) - margin, row(y), 0.0f);
      std::fill(row(y) + cols_, row(y + 1) - margin, 0.0f);
    }
  }
  /// All zeros afterwards, the margin included.
  void clear(int rows, int cols) {
    resize(rows, cols);
    clear_rows(-margin, rows + margin);
  }

  int rows() const { return rows_; }
  int cols() const { return cols_; }
  float* row(int y) { return numbers_.data() + offset(y); }
  const float* row(int y) const { return numbers_.data() + offset(y); }

 private:
  std::ptrdiff_t offset(int y) const { return static_cast<std::ptrdiff_t>(y + margin) * stride_ + margin; }

  AlignedVector<float> numbers_;
  int rows_ = 0;
  int cols_ = 0;
  int stride_ = 0;
};

}  // namespace planisphere
