// From a dataset's sprite to what the renderer and the tooltip need.
#pragma once

#include <optional>

#include "figure/figure.h"
#include "render/renderer.h"
#include "ui/tooltip.h"

namespace planisphere {

/// The figure's sprite for Renderer::draw; empty pixels without one.
SpriteImage sprite_image(const Figure& figure);

/// How the hovered point's picture is shown: the renderer's small texture. Nothing where there is no picture.
std::optional<TooltipImage> tooltip_image(Renderer& renderer, const Figure& figure);

/// Fills that texture with the hovered point's picture; nothing where there is none.
void upload_tooltip_image(Renderer& renderer, const Figure& figure);

}  // namespace planisphere
