// Makes what all contestants start from: a bundle's vectors or IDX pictures, reduced once by principal
// components.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace planisphere {

struct InputOrder {
  std::vector<std::string> sources;  // one bundle's folder, or plain IDX files of pictures, put together
  int components = 0;                // principal components to keep; 0: the vectors as they are
  int threads = 1;
  std::string out;  // see rows_file.h
};

/// One line of JSON: n, dims (of the sources), components, seconds (of the components alone), cpu_seconds,
/// rss_mb.
Result<std::string> make_input(const InputOrder& order);

}  // namespace planisphere
