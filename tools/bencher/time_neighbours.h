// How long the search for neighbours takes, and how many of the true ones it finds.
#pragma once

#include <string>

#include "base/result.h"
#include "bencher/lay_out.h"

namespace planisphere {

struct NeighboursOrder {
  DataOrder data;
  int neighbours = 90;
  bool exact = false;
  int threads = 1;
};

/// One line of JSON: method (exact, approximate), n, seconds, recall, …
Result<std::string> time_neighbours(const NeighboursOrder& order);

/// {"recall": …} of somebody else's neighbours: a file of n rows of int32.
Result<std::string> score_neighbours(const DataOrder& data, const std::string& path, int neighbours);

}  // namespace planisphere
