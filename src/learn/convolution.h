// Layers that look at pictures patch by patch.
#pragma once

#include "learn/layers.h"

namespace planisphere {

/// Each 5 × 5 patch of each picture times weights (25 · channels × features), features of a position side by
/// side: LeCun et al. 1998, as a product of matrices (Chellapilla et al. 2006). Only patches that lie wholly
/// in the picture.
Layer convolution(int features, Activation activation);

/// The largest of each 2 × 2 pixels; the first of equal ones learns.
Layer max_pooling();

}  // namespace planisphere
