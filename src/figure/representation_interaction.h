// Hands and keys among representations.
#pragma once

#include <string_view>

#include "figure/figure.h"
#include "figure/interaction.h"

namespace planisphere {

/// A mouse that comes near a representation, or a finger that taps it, chooses it; it stays chosen.
void point_at_representations(Figure& figure, const Drag& drag, const PointerEvent& event);

/// In the map arrows go from one representation to another, Enter goes on to the points of the chosen one, of
/// which Escape lets go. True if the figure used it.
bool press_key_in_representations(Figure& figure, std::string_view key);

}  // namespace planisphere
