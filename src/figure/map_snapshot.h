// A map's state in words.
#pragma once

#include "data/json_writer.h"
#include "figure/figure.h"

namespace planisphere {

/// What the page needs to put its own fields over the figure, and what lies on the map; null for figures
/// whose points cannot be looked for.
void write_map(JsonWriter& json, const Figure& figure);

}  // namespace planisphere
