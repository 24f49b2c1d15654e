// The ends of the directions of a map: groups of its points, chosen by number, kept in the URL by name.
#pragma once

#include <string>
#include <string_view>

#include "figure/figure.h"

namespace planisphere {

/// Adds a point to an end. False if it is there already, if the end is full, or if there is no such end or
/// point.
bool add_to_end(Figure& figure, int end, int point);
/// Takes the point at a place of an end away. False if there is none.
bool take_from_end(Figure& figure, int end, int place);

/// Notes what "left=man,boy&right=woman" in a URL hash names, the spec's own where the hash does not say.
void parse_ends(Figure& figure, std::string_view hash);
/// The same from the present ends: those that differ from the spec's, or "".
std::string ends_text(const Figure& figure);

/// Looks up the noted names in the data that have just come. A sentence about the first unknown one, or "".
std::string settle_ends(Figure& figure);

}  // namespace planisphere
