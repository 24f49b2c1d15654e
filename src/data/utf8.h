// Whether bytes are text.
#pragma once

#include <cstddef>
#include <string_view>

namespace planisphere {

/// The first byte that does not belong to well-formed UTF-8 (Unicode 15, table 3-7), or npos if all do.
std::size_t find_invalid_utf8(std::string_view text);

}  // namespace planisphere
