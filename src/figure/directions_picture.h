// A map of directions as values: its axes, what lies at their ends, and lists of what lies farthest along.
#pragma once

#include <vector>

#include "figure/figure.h"
#include "scene/draw_list.h"

namespace planisphere {

/// The lines on which a direction's coordinate is 0.
void add_zero_lines(const Figure& figure, DrawList& list);

/// The ends' names and lists beside the plot, and on it the names of the ends' points and of the farthest
/// ones that stand free of each other.
std::vector<TextMark> build_direction_texts(const Figure& figure);

/// The points in the list beside the plot at the left (0) or right (1) end, as many as have room.
std::vector<int> listed_points(const Figure& figure, int end);
/// The listed point at a position, or −1.
int find_listed(const Figure& figure, Vec2 at);

}  // namespace planisphere
