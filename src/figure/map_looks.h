// Which colour each point of a map has, worked out anew only when the reader has picked something else.
#pragma once

#include "figure/figure.h"

namespace planisphere {

/// Fills figure.map.looks for the present picks; the figure's plots have their layouts already.
void bring_looks_up_to_date(Figure& figure);

}  // namespace planisphere
