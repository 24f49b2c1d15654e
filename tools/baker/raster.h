// Paints a draw list without a GPU: posters, and pictures that tests can rely on to the last bit.
#pragma once

#include "data/dataset.h"
#include "data/image.h"
#include "scene/draw_list.h"

namespace planisphere {

/// The picture of width × height CSS pixels at `pixel_ratio` device pixels to one, as RGBA. As in the
/// renderer the background fills all of it, marks are clipped to the plot's whole device pixels, lines have
/// butt ends, and a ring's stroke of 2 CSS pixels lies half inside its radius. A pixel's opacity is the part
/// of it that a mark covers. `sprite` may be empty where the list has no sprites.
Image rasterise(const DrawList& list, int width, int height, float pixel_ratio, const Sprite& sprite);

}  // namespace planisphere
