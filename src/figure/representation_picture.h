// Representations as points in the colours of their layers, and what lies beside them.
#pragma once

#include <vector>

#include "figure/figure.h"

namespace planisphere {

/// A hue for each kind of layer, darker the wider it is; raw pixels in the ink of the page.
Color representation_color(const Figure& figure, int representation);

/// The points of a plot of representations, the chosen one ringed and on top.
void add_representations(const Figure& figure, const ScreenPoints& screen, DrawList& list);

DrawList build_representation_picture(const Figure& figure);
std::vector<TextMark> build_representation_texts(const Figure& figure);

}  // namespace planisphere
