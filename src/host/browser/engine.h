// The open figures, for the other files of this folder.
#pragma once

#include "figure/figure.h"

namespace planisphere {

/// The open figure with this number, or null.
Figure* find_open_figure(int number);

}  // namespace planisphere
