// What a reader may choose among representations.
#pragma once

#include <vector>

#include "figure/controls.h"

namespace planisphere {

/// In reading order; none for figures of other things.
std::vector<Control> representation_controls(const Figure& figure);

/// Does what a choice from the lists means. False if `control` is no such list of this figure.
bool choose_listed(Figure& figure, std::string_view control, float value);

}  // namespace planisphere
