// All figures of both essays.
#pragma once

#include <span>
#include <string_view>

#include "figure/spec.h"

namespace planisphere {

std::span<const FigureSpec* const> catalogue();
/// The figure with this name, or null.
const FigureSpec* find_figure(std::string_view name);

}  // namespace planisphere
