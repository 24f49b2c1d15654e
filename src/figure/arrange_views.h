// Where pictures lie beside plots, or instead of them.
#pragma once

#include "figure/arrange.h"

namespace planisphere {

inline constexpr float axis_strip = 8;     // CSS pixels: the thickness of the strip along an axis
inline constexpr float axis_gap = 6;       // between plot, strip and its numbers
inline constexpr float label_height = 20;  // above a picture

// Each divides what so far was one plot, everything above the panel; pictures go to arrangement.images.

/// `count` squares with a line of text below each: in a row, or in rows where that makes them larger.
void arrange_images(Arrangement& arrangement, int count);
/// A picture and the table of its numbers, as large as the picture.
void arrange_matrix(Arrangement& arrangement);
/// A square plot with strips left of it and below, and a picture for each axis: images[0] across, images[1]
/// up.
void arrange_axes(Arrangement& arrangement);
/// How high a network is drawn above the plots of a figure of width × height CSS pixels.
float diagram_height(float width, float height);
/// Moves all down by `height` CSS pixels, and puts the diagram there.
void arrange_diagram(Arrangement& arrangement, float width, float height);
/// The plot, and a list on its left and on its right; both below where it is narrow.
void arrange_lists(Arrangement& arrangement);
/// The plot, and below it `count` squares in a row.
void arrange_strip(Arrangement& arrangement, int count);

}  // namespace planisphere
