// What a reader may choose among representations.
#pragma once

#include <vector>

#include "figure/controls.h"

namespace planisphere {

/// In reading order; none for figures of other things.
std::vector<Control> representation_controls(const Figure& figure);

}  // namespace planisphere
