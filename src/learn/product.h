// Products of matrices, with the same bits on every machine and any number of threads.
#pragma once

#include "base/matrix.h"

namespace planisphere {

/// A matrix in somebody else's storage, read row by row or column by column.
struct StridedView {
  const float* data = nullptr;
  int rows = 0;
  int cols = 0;
  int row_step = 0;  // floats from one row to the next
  int col_step = 1;  // from one column to the next
};

StridedView strided(MatrixView<const float> matrix);
StridedView transposed(MatrixView<const float> matrix);

/// product ← a · b. Each entry is Σ_k a_ik b_kj in float32 and in the order of k, whatever the machine:
/// Eigen's products depend on its caches and the width of its vectors.
void write_product(StridedView a, StridedView b, MatrixView<float> product);

/// product ← product + a · b.
void add_product(StridedView a, StridedView b, MatrixView<float> product);

}  // namespace planisphere
