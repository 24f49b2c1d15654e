// A whole job, from the file with the data to the layout, and what it took.
#pragma once

#include <string>

#include "base/result.h"
#include "bencher/methods.h"

namespace planisphere {

/// A file of rows (see rows_file.h) and how to read it.
struct DataOrder {
  std::string path;
  int columns = 50;
  int points = 0;  // the first so many rows; 0: all
};

struct LayoutOrder {
  DataOrder data;
  MethodOrder method;
  int threads = 1;
  std::string out;  // where to write the layout; empty: nowhere
};

/// One line of JSON: the record of tools/bench but for what only it knows, and for the layout's quality.
Result<std::string> lay_out(const LayoutOrder& order);

}  // namespace planisphere
