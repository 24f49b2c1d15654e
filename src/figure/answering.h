// Which of a figure's points answer to a hand or a key: all, or those of the highlighted class.
#pragma once

#include <vector>

#include "figure/figure.h"

namespace planisphere {

/// In order.
std::vector<int> answering_points(const Figure& figure);

/// The nearest of them within `radius` CSS pixels of a position on a plot, or the one whose picture lies
/// there; −1. Among representations the point stays which it was.
int find_answering(const Figure& figure, Vec2 at, float radius);

/// The next of them from a point in a direction (y down); from −1 the one nearest to the middle of the plot.
/// −1.
int find_answering_in_direction(const Figure& figure, int plot, int from, Vec2 direction);

}  // namespace planisphere
