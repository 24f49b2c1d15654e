// A drawing of boxes and arrows whose boxes explain themselves: they are the figure's points.
#pragma once

#include <string>
#include <vector>

#include "figure/figure.h"

namespace planisphere {

/// All boxes, and room for an explanation below them.
Framing frame_flow(const Figure& figure);

DrawList build_flow_picture(const Figure& figure);
/// What stands in the boxes, and below them what the hovered one does.
std::vector<TextMark> build_flow_texts(const Figure& figure);

/// A box's name and what it does: "first word read: The sentence is …".
std::string flow_text(const Figure& figure, int cell);

/// A text in lines of at most so many bytes, broken between words; a longer word has a line of its own.
std::vector<std::string> wrap_text(const std::string& text, std::size_t most);

}  // namespace planisphere
