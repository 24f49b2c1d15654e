// What lies beside a plot whose axes mean something: a strip along each, and a picture of what it measures.
#pragma once

#include <vector>

#include "figure/figure.h"

namespace planisphere {

DrawList build_axes_picture(const Figure& figure);
std::vector<TextMark> build_axes_texts(const Figure& figure);

}  // namespace planisphere
