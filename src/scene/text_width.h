// How wide a line of text will be, without asking a face: places of labels are the same in a page and in a
// poster.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace planisphere {

/// CSS pixels that a UTF-8 text takes in the figures' face (Inter) at the size of a TextMark. Exact for
/// ASCII, a mean for other letters.
float text_width(std::string_view text, float size);

/// The text, or its beginning and "…" so that it is no wider than `width`; cut between words where a cut
/// loses no more than a third of what would fit.
std::string shorten(std::string_view text, float size, float width);

/// The text in lines no wider than `width`, broken between words where that is possible; what `most_lines`
/// cannot hold is cut off and replaced by "…". `measure` tells how wide a piece of the text is.
std::vector<std::string> wrap_text(std::string_view text, float width, int most_lines,
                                   const std::function<float(std::string_view)>& measure);

}  // namespace planisphere
