// Hands on the pictures of a figure: what they point at, what they pick, where keys go.
#pragma once

#include <string>
#include <string_view>

#include "figure/figure.h"
#include "figure/interaction.h"

namespace planisphere {

/// Picks a pixel in an axis's picture, by a press and as long as it is held, by mouse or finger. True if the
/// pictures have taken the event.
bool point_at_images(Figure& figure, Drag& drag, const PointerEvent& event);

/// What a position on the pictures means: a point (view.hovered) or a pixel (view.pixel); −1 for nothing.
int find_point_in_images(const Figure& figure, Vec2 at);
int find_pixel_in_images(const Figure& figure, Vec2 at);

/// Keys of figures that are made of pictures only: arrows go from picture to picture or from pixel to pixel,
/// Home and End to the first and last, space shows others, Escape lets go. True if the figure used it.
bool press_key_in_images(Figure& figure, std::string_view key);

/// What a screen reader hears of the pictures that are shown now.
std::string images_text(const Figure& figure);

}  // namespace planisphere
