// Signs on buttons, drawn as shapes so that they are crisp at every size.
#pragma once

#include <imgui.h>

#include <string_view>

namespace planisphere {

/// Draws the sign of a control ("play", "pause", "replay", "step", "reset", "forget", "reseed", "home",
/// "lit", "texts") around `center`, `size` CSS pixels high.
void draw_icon(std::string_view sign, ImVec2 center, float size, ImU32 color);

}  // namespace planisphere
