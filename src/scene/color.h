// Colours of classes: every digit, category and layer kind has its own hue.
#pragma once

#include "scene/draw_list.h"

namespace planisphere {

/// CSS Color 4's hsl(): hue in degrees (any), saturation and lightness 0 … 1.
Color hsl(float hue, float saturation, float lightness);

/// The colour of class `index` of `count`: evenly spaced hues, the essays' hsl(360° · index / count, 50%,
/// 50%).
Color class_color(int index, int count);

/// The same colour with another opacity, 0 … 1.
Color with_opacity(Color color, float opacity);

}  // namespace planisphere
