// An open figure in words, for the page's JavaScript.
#pragma once

#include <string>

#include "host/stage.h"

namespace planisphere {

/// ps_snapshot: the figure's state, where its controls lie, and how high (CSS pixels) it is
/// without them.
std::string describe_figure(const Stage& stage);
/// ps_controls.
std::string describe_controls(const Figure& figure);

}  // namespace planisphere
