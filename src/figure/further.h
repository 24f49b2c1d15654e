// Files of a bundle that are only read when the reader asks for what is in them.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "figure/figure.h"

namespace planisphere {

/// Those that the figure needs now and has not been given, relative to the bundle's folder.
std::vector<std::string> further_files(const Figure& figure);

/// Hands one over. A damaged one is an error, and as if there were none.
Status supply_further_file(Figure& figure, std::string_view file, std::span<const std::byte> content);
/// There is none: the figure goes on without what it was for, and says so; without directions it cannot.
void miss_further_file(Figure& figure, std::string_view file);

}  // namespace planisphere
