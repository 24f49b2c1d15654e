// Data that any computation of distances can work with.
#pragma once

#include "base/matrix.h"

namespace planisphere {

/// Rows of finite numbers whose squared distances stay inside float32: the data itself where it is so, else a
/// copy divided by `unit`, a power of two, with 0 for numbers that are not finite.
struct SaneRows {
  explicit SaneRows(MatrixView<const float> data);

  MatrixView<const float> rows() const { return copy_.empty() ? data_ : copy_.view(); }
  double unit() const { return unit_; }

 private:
  MatrixView<const float> data_;
  Matrix<float> copy_;
  double unit_ = 1;
};

}  // namespace planisphere
