// Reads a figure's state out of a URL hash.
#pragma once

#include <string>
#include <string_view>

#include "figure/figure.h"

namespace planisphere {

/// Reads "seed=3&zoom=2&controls=0" over params and view. Values out of range are clamped, unknown names
/// ignored. A sentence about the first value that had to be mended, or "".
std::string parse_state(std::string_view text, Params& params, ViewState& view);

/// Whether a figure that can draw texts instead of points begins with them.
bool find_texts(const FigureSpec& spec, std::string_view text);

}  // namespace planisphere
