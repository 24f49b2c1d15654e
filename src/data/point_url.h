// Where a click on a point leads.
#pragma once

#include <string>
#include <string_view>

#include "data/dataset.h"

namespace planisphere {

/// Everything but letters, digits and -._~ as %XX (RFC 3986, section 2.1), slashes too.
std::string percent_encode(std::string_view text);

/// The dataset's url with each {column} replaced by the point's percent-encoded value there; where the
/// dataset has none, the point's value in the metadata column "url". "" where there is neither, or the
/// address does not begin with https:// or http://.
std::string build_point_url(const Dataset& dataset, int point);

}  // namespace planisphere
