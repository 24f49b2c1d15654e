// What the page's thread does in each frame of a large map, without drawing: a reader points, drags, zooms,
// colours, flies.
#pragma once

#include <string>

#include "base/result.h"

namespace planisphere {

struct MapOrder {
  int points = 60000;
  int frames = 200;  // of each kind of movement
};

/// A line of JSON for each kind: method ("map: drag", …), n, frame_ms (median), slow_frame_ms (that of 95 in
/// 100 is no longer), longest_frame_ms, and cpu_seconds of all.
Result<std::string> move_map(const MapOrder& order);

}  // namespace planisphere
