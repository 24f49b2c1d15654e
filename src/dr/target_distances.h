// The distances that a layout is asked to have: each pair's kept once, ready for vector kernels.
#pragma once

#include "base/matrix.h"
#include "base/parallel.h"
#include "dr/aligned.h"

namespace planisphere {

/// The upper triangle of a symmetric table, eight columns at a time: row i holds the columns from i rounded
/// down to a multiple of 8 up to n rounded up, aligned, and zero beyond n. About 2 n² bytes.
class TargetDistances {
 public:
  TargetDistances() = default;
  /// ‖x_i − x_j‖ / unit for the rows of data (n × d). Numbers that are not finite count as 0. Once
  /// progress->cancelled is set, the rest is left zero.
  explicit TargetDistances(MatrixView<const float> data, Progress* progress = nullptr);

  int points() const { return points_; }
  /// 1, or a power of two where the data's magnitudes are so far from 1 (2^±20) that layouts would leave
  /// float32.
  double unit() const { return unit_; }
  /// Over all pairs, in units; 0 for n < 2.
  double mean() const { return mean_; }

  static int first_column(int i) { return i / 8 * 8; }
  /// Row i from first_column(i) on.
  const float* row(int i) const { return numbers_.data() + offset(i); }
  float at(int i, int j) const { return i < j ? row(i)[j - first_column(i)] : row(j)[i - first_column(j)]; }

 private:
  // Rows in blocks of eight that are equally long: block b has n' − 8 b columns.
  std::size_t offset(int i) const {
    const std::size_t block = static_cast<std::size_t>(i / 8), columns = static_cast<std::size_t>(columns_);
    return 8 * (block * columns - 4 * block * (block > 0 ? block - 1 : 0)) +
           static_cast<std::size_t>(i % 8) * (columns - 8 * block);
  }
  float* row(int i) { return numbers_.data() + offset(i); }

  AlignedVector<float> numbers_;
  int points_ = 0;
  int columns_ = 0;  // n'
  double unit_ = 1;
  double mean_ = 0;
};

/// The unit of TargetDistances for this data.
double find_layout_unit(MatrixView<const float> data);

}  // namespace planisphere
