// Paths among landmarks, and how good the network was on the way.
#pragma once

#include <vector>

#include "figure/figure.h"

namespace planisphere {

/// On the map and into the room for a curve: former paths faintly, the present one with a ring at its
/// beginning and a dot for each step.
void add_paths(const Figure& figure, std::vector<DrawList>& lists);

/// The map's own texts, and names for a few landmarks.
std::vector<TextMark> build_path_texts(const Figure& figure);

}  // namespace planisphere
