// The triangle of representations: what was measured, what a machine makes of it, what we understand.
#pragma once

#include <vector>

#include "figure/figure.h"

namespace planisphere {

/// Lines and letters only, laid out anew for every size.
DrawList build_diagram_picture(const Figure& figure);
std::vector<TextMark> build_diagram_texts(const Figure& figure);

}  // namespace planisphere
