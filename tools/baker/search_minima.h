// `tools/bake minima`: which seeds get stuck.
#pragma once

#include <string>

#include "base/result.h"

namespace planisphere {

struct MinimaOptions {
  std::string figure =
      "mnist-tsne-minimum";  // with two plots: the one that may get stuck, the one that escapes
  std::string bundles;       // the folder with the bundles' folders
  int seeds = 100;           // 1 … this
  int shown = 12;            // lines
};

/// Runs the figure's two plots to the end with each seed and prints the worst: a class in two far pieces in
/// the first plot that is whole in the second, whose cost is lower.
Status search_minima(const MinimaOptions& options);

}  // namespace planisphere
