// `tools/bake posters`: what pages show of figures before the engine has arrived.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace planisphere {

struct PostersOptions {
  std::vector<std::string> figures;  // names; empty for all
  std::string bundles;               // the folder with the bundles' folders
  std::string out;                   // the folder for NAME.png
  int width = 960;                   // CSS pixels; the height follows as on a wide page
  float pixel_ratio = 1;
};

/// Runs every figure to its last step and paints its plot as NAME.png on a transparent ground.
Status bake_posters(const PostersOptions& options);

}  // namespace planisphere
