// The few things a panel is made of, drawn quietly so that they disappear into the page.
#pragma once

#include <imgui.h>

#include <string>

#include "figure/controls.h"
#include "scene/theme.h"

namespace planisphere {

inline ImU32 imgui_color(Color color) {
  return IM_COL32(color.r, color.g, color.b, color.a);
}

/// A button with a drawn sign (play, pause, step, reset, reseed, home) and, if there is room, its label. True
/// when pressed.
bool icon_button(const Control& control, Rect rect, const Theme& theme);

/// A slider: label and value above a track. True while it is changed; then `value` is the new one.
bool slider(const Control& control, Rect rect, const Theme& theme, float& value);

/// A label above its alternatives: two or three side by side, the chosen one underlined, more in a list that
/// opens. True when another was chosen.
bool choice(const Control& control, Rect rect, const Theme& theme, float& value);

/// A ring around a control that has the keyboard focus.
void focus_ring(Rect rect, const Theme& theme);

/// A box with text near `anchor`, kept inside `bounds`.
void text_tip(const std::string& text, Vec2 anchor, Rect bounds, const Theme& theme);

}  // namespace planisphere
