// Characters that HTML writes as names or numbers.
#pragma once

#include <string>
#include <string_view>

namespace planisphere {

/// &amp; &#233; &#xE9; and the names that occur in prose; others stay as they are. Spaces that do not break
/// become spaces.
std::string decode_html_entities(std::string_view text);

}  // namespace planisphere
