// What is shown beside the hovered point: its picture and its name.
#pragma once

#include "figure/figure.h"

namespace planisphere {

/// The hovered point's picture as a texture the host has uploaded: white ink on transparent, or full colour.
struct TooltipImage {
  unsigned texture = 0;
  float width = 0, height = 0;  // CSS pixels to show it at
  bool ink = true;              // tint it with the theme's text colour
};

/// Draws the tooltip of figure.view.hovered, if there is one, inside the current ImGui frame; never outside
/// the figure, and never taller than a few lines: long texts are cut. `image` may be null. Returns its box,
/// empty without one.
Rect draw_tooltip(const Figure& figure, const TooltipImage* image);

}  // namespace planisphere
