// What a covariance matrix does to vectors, without forming it: for a few vectors that is much less work.
#pragma once

#include "base/matrix.h"
#include "dr/padded_rows.h"

namespace planisphere {

/// images (b × stride) ← vectors (b × stride) · AᵀA for the rows A, each of b vectors being a row; b must be
/// even.
void write_covariance_product(const PaddedRows& rows, MatrixView<const float> vectors,
                              MatrixView<float> images);

}  // namespace planisphere
