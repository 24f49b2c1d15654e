// A map of named things as values: a mist of points, some in colours, and the names on it.
#pragma once

#include <vector>

#include "figure/figure.h"
#include "scene/draw_list.h"

namespace planisphere {

/// rgba(150, 150, 150, α) of points without a colour: α falls as the number of points grows, and is larger
/// where nothing has a colour.
Color mist_color(int points, bool alone);
/// The colour of a point in a plot.
Color map_color(const Figure& figure, std::size_t plot, int point);

/// Adds lines from the hovered point to what it lights, and rings there.
void add_lit_neighbours(const Figure& figure, const ScreenPoints& screen, float radius, DrawList& list);

/// Adds a plot's points, uncoloured ones first, the hovered one and what it lights last.
void add_map_points(const Figure& figure, std::size_t plot, float radius, DrawList& list);

/// Names of areas, then those of points that stand free of them; or every point's text where the figure shows
/// that.
std::vector<TextMark> build_map_texts(const Figure& figure);

}  // namespace planisphere
