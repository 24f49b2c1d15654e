// Curves on the plane, and what a network makes of the plane: which side of its answer each place lies on.
#pragma once

#include "figure/figure.h"

namespace planisphere {

/// Where the points of a plot are shown: what its layer makes of them, or on the way there (Params::blend).
Matrix<float> bend_layout(const Figure& figure, std::size_t plot);
/// The part of it that fits the plot: of the inputs, of the layer's cube, or between the two.
Framing bend_framing(const Figure& figure, std::size_t plot);

/// The plot's curves as lines; with a network the tint of both answers, the border between them, and the
/// plane's grid bent by the plot's layer.
DrawList build_curves_picture(const Figure& figure, std::size_t plot);

}  // namespace planisphere
