// A figure's network as circles and lines, each layer above the plot of what it makes of the points.
#pragma once

#include <vector>

#include "figure/figure.h"

namespace planisphere {

DrawList build_diagram(const Figure& figure);
std::vector<TextMark> build_network_texts(const Figure& figure);

}  // namespace planisphere
