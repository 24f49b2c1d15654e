// Points that are drawn as their own pictures.
#pragma once

#include "figure/figure.h"
#include "scene/draw_list.h"

namespace planisphere {

/// A sprite for each point in view, in its class's colour, the hovered one on top with a ring around it.
/// Pictures grow more slowly than the map as one zooms in, so that they come apart and become legible.
void add_sprites(const Figure& figure, const ScreenPoints& screen, DrawList& list);

}  // namespace planisphere
