// Writes representations as bundles hold them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "data/representations.h"

namespace planisphere {

struct RepresentationFiles {
  std::string text;              // representations.json
  std::vector<std::byte> bytes;  // representations.bytes
};

/// See representations_reader.h. Coordinates are rounded to 1 / 65535 of each layout's extent.
RepresentationFiles write_representations(const Representations& representations);

}  // namespace planisphere
