// The open figures, for the other files of this folder.
#pragma once

#include "figure/figure.h"

namespace planisphere {

/// The open figure with this number, or null.
Figure* find_open_figure(int number);
/// Lets go of what was packed for a figure that is being closed.
void forget_carried(int number);

}  // namespace planisphere
