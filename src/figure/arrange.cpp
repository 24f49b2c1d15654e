// The arrangement of plot and controls.
#include "figure/arrange.h"

#include <algorithm>

namespace planisphere {

Arrangement arrange(float width, float height, bool with_controls) {
  Arrangement arrangement;
  arrangement.narrow = width < narrow_below;
  float panel_height = arrangement.narrow ? narrow_panel_height : wide_panel_height;
  if (!with_controls) panel_height = 0;
  const float plot_height = std::max(1.0f, height - panel_height);
  arrangement.plot = {0, 0, std::max(1.0f, width), plot_height};
  arrangement.panel = {0, plot_height, std::max(1.0f, width), with_controls ? panel_height : 0};
  return arrangement;
}

}  // namespace planisphere
