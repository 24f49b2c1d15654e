// A figure's state in words, for tests and for `element.snapshot()`.
#pragma once

#include <cstdint>
#include <string>

#include "data/json_writer.h"
#include "figure/figure.h"

namespace planisphere {

/// FNV-1a over the words of a layout: equal layouts have equal hashes.
std::uint64_t hash_layout(MatrixView<const float> layout);

/// "#0a64c8".
std::string css_color(Color color);
/// x, y, width and height, in an object that the caller opens.
void write_rect_members(JsonWriter& json, Rect rect);
/// The same as an object.
void write_rect(JsonWriter& json, Rect rect);
/// Members of an object that the caller opens, and to which a host may add what only it knows.
void write_snapshot(JsonWriter& json, const Figure& figure);

}  // namespace planisphere
