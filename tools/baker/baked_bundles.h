// Bundles that were baked once and are kept in assets/.
#pragma once

#include <string>

#include "base/result.h"

namespace planisphere {

/// Copies a bundle, and adds tensors.bytes (float32) made from its directions, which is too large to keep.
Status copy_baked_bundle(const std::string& from, const std::string& to);

}  // namespace planisphere
