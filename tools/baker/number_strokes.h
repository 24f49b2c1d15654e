// Numbers as strokes, for pictures that are painted without a typeface.
#pragma once

#include <vector>

#include "scene/draw_list.h"

namespace planisphere {

/// The strokes of a text of digits and decimal points; none for any other text.
std::vector<LineMark> number_strokes(const TextMark& text);

}  // namespace planisphere
