// A figure's controls, status and legend below its plot.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "figure/controls.h"
#include "figure/figure.h"

namespace planisphere {

/// A control the reader used, to be handed to act().
struct ControlUse {
  std::string control;
  float value = 0;
};

/// Where a control was drawn.
struct PlacedControl {
  std::string id;
  ControlKind kind = ControlKind::button;
  Rect rect;  // CSS pixels
};

struct PanelResult {
  std::vector<ControlUse> used;
  std::vector<PlacedControl> placed;
};

/// Draws the panel inside the current ImGui frame. `focused_control` gets a focus ring; "" for none.
PanelResult draw_panel(const Figure& figure, std::string_view focused_control);

}  // namespace planisphere
