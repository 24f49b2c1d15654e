// Pictures drawn cell by cell: square tables of numbers between 0 and 1, or with a sign.
#pragma once

#include <span>

#include "scene/draw_list.h"
#include "scene/theme.h"

namespace planisphere {

/// Where cell `cell` (row · side + column) of a side × side picture lies in its square place.
Rect cell_rect(Rect place, int side, int cell);
/// The cell under a position; outside of the place the nearest one.
int find_cell(Rect place, int side, Vec2 at);

/// The picture with `ink` as opaque as each value is large; cells without ink are left out.
void add_image(DrawList& list, Rect place, int side, std::span<const float> values, Color ink);
/// A line around a rectangle, outside of it.
void add_outline(DrawList& list, Rect rect, float width, Color color);

/// The same in the colour that marks a choice, seen on ink and on bare paper.
void add_mark(DrawList& list, Rect rect, const Theme& theme);

}  // namespace planisphere
