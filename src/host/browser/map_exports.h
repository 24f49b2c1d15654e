// What the door (exports.h, whose conventions hold here too) has for maps of named things.
#pragma once

extern "C" {

/// The names of a map's categories, in the order of their numbers, each with a tab and its number of points
/// in front; one a line. "" where the figure offers none.
const char* ps_categories(int figure);
/// The names of its points, in their order, one a line. "" where the figure offers neither to search
/// them nor to choose some as ends.
const char* ps_point_names(int figure);

/// Gives a category the first free colour; frees the colour of a slot. 1, or 0 where that cannot be.
int ps_pick(int figure, int category);
int ps_unpick(int figure, int slot);

/// Adds a point to an end of a map of directions (0 left, 1 right, 2 down, 3 up); takes the one at a place of
/// an end away. 1, or 0 where that cannot be.
int ps_add_to_end(int figure, int end, int point);
int ps_take_from_end(int figure, int end, int place);

/// Moves the view to a point and points at it. 1 or 0 (no such point).
int ps_fly_to(int figure, int point);

/// Where a click on the point under the pointer or the keyboard's cursor leads: an https or http address, or
/// "".
const char* ps_link(int figure);

}  // extern "C"
