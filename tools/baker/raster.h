// Paints a draw list without a GPU: posters, and pictures that tests can rely on to the last bit.
#pragma once

#include <span>

#include "baker/letters.h"
#include "data/dataset.h"
#include "data/image.h"
#include "scene/draw_list.h"

namespace planisphere {

/// The picture of width × height CSS pixels at `pixel_ratio` device pixels to one, as RGBA. As in the
/// renderer marks are clipped to their plot's whole device pixels, lines have butt ends, and a ring's stroke
/// of 2 CSS pixels lies half inside its radius. A pixel's opacity is the part of it that a mark covers. The
/// background of a single list fills all of the picture; several have none. `sprite` may be empty where no
/// list has sprites. Texts that are numbers are strokes; others
/// are painted in `letters`, or left out without.
Image rasterise(std::span<const DrawList> lists, int width, int height, float pixel_ratio,
                const Sprite& sprite, std::span<const TextMark> texts = {}, const Letters* letters = nullptr);

}  // namespace planisphere
