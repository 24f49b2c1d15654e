// Datasets that are made rather than read.
#pragma once

#include <string_view>

#include "data/dataset.h"

namespace planisphere {

/// The dataset of that name, or null if it is none of these, to be read from a bundle:
/// "curves": 200 points on two parabolas, one above the other, in order along each: 100 "blue", then 100
/// "red".
/// "encoder-decoder": the boxes of encoder_decoder.h.
DatasetPointer make_dataset(std::string_view name);

}  // namespace planisphere
