// A figure as its author wrote it: which data, which method, which start values. No code.
#pragma once

#include "figure/params.h"

namespace planisphere {

/// The layout methods a figure can run live.
enum class Method { tsne };

struct FigureSpec {
  const char* name;     // in URLs and HTML: "mnist-tsne"
  const char* title;    // for the tab and the gallery
  const char* summary;  // one sentence: what to notice; also the screen reader's description
  const char* dataset;  // a bundle's folder
  Method method = Method::tsne;
  Params params = {};
  int max_steps = 1000;          // play stops here
  float early_exaggeration = 4;  // t-SNE: factor on the attraction during the early phase
  int early_steps = 100;         // t-SNE: how long that is
  float point_radius = 3.2f;     // CSS pixels
};

}  // namespace planisphere
