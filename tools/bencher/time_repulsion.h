// What each way to sum repulsion takes on a finished layout, and how far it is from the exact sums.
#pragma once

#include <string>

#include "base/result.h"

namespace planisphere {

struct RepulsionOrder {
  std::string layout;  // a file of float32, x and y of each point (see rows_file.h)
  int threads = 1;
};

/// A line of JSON for each: method, spacing (of grids), threads, ms (the least of many), force_error (root
/// mean square, relative) and normaliser_error (of Z, relative).
Result<std::string> time_repulsion(const RepulsionOrder& order);

}  // namespace planisphere
