// Layers that look at pictures patch by patch.
#pragma once

#include "base/matrix.h"
#include "learn/layers.h"

namespace planisphere {

/// sums (n × positions · features, features of a position side by side) ← each 5 × 5 patch of each picture of
/// input (n × shape.size()) times weights (25 · channels × features): LeCun et al. 1998, as a product of
/// matrices (Chellapilla et al. 2006). Only patches that lie wholly in the picture.
void convolve(const Shape& shape, MatrixView<const float> input, MatrixView<const float> weights,
              MatrixView<float> sums);

/// What the gradient of `sums` says about the weights (gradient of the same shape, overwritten) and about the
/// input (n × shape.size(), overwritten; not asked for where it is empty).
void convolve_back(const Shape& shape, MatrixView<const float> input, MatrixView<const float> weights,
                   MatrixView<const float> sums_gradient, MatrixView<float> weights_gradient,
                   MatrixView<float> input_gradient);

/// pooled (n × ⌊height / 2⌋ · ⌊width / 2⌋ · channels) ← the largest of each 2 × 2 pixels.
void pool(const Shape& shape, MatrixView<const float> input, MatrixView<float> pooled);

/// input_gradient ← pooled_gradient where the largest pixel was (the first of equal ones), 0 elsewhere.
void pool_back(const Shape& shape, MatrixView<const float> input, MatrixView<const float> pooled,
               MatrixView<const float> pooled_gradient, MatrixView<float> input_gradient);

}  // namespace planisphere
