// Paints points as their own pictures.
#pragma once

#include "baker/canvas.h"
#include "data/dataset.h"

namespace planisphere {

/// Paints one cell, `size` CSS pixels high, with its middle at `center`. A grey cell is ink of the tint's
/// colour, as strong as the pixel is bright; a coloured one is multiplied by the tint. Every device pixel
/// takes the mean of the part of the cell that lies in it, so that small pictures lose no ink and large ones
/// keep their pixels' edges.
void paint_sprite(Canvas& canvas, const SpriteMark& mark, float pixel_ratio, const Sprite& sprite);

}  // namespace planisphere
