// A figure's state in words, for tests and for `element.snapshot()`.
#pragma once

#include <cstdint>
#include <string>

#include "figure/figure.h"

namespace planisphere {

/// FNV-1a over the bits of a layout: equal layouts have equal hashes.
std::uint64_t hash_layout(MatrixView<const float> layout);

/// A JSON object without its closing brace, so that a host may add what only it knows.
std::string open_snapshot(const Figure& figure);

}  // namespace planisphere
