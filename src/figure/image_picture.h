// Figures made of pictures: four large ones, or one beside its numbers.
#pragma once

#include <vector>

#include "figure/figure.h"

namespace planisphere {

DrawList build_image_picture(const Figure& figure);
std::vector<TextMark> build_image_texts(const Figure& figure);

}  // namespace planisphere
