// What a figure looks like at this moment, as values.
#pragma once

#include <vector>

#include "figure/figure.h"
#include "scene/draw_list.h"

namespace planisphere {

/// The pictures of a figure as of its last update_figure(), plots first: a pure function, used by renderer
/// and posters.
std::vector<DrawList> build_draw_lists(const Figure& figure);

/// The texts over those pictures.
std::vector<TextMark> build_texts(const Figure& figure);

/// The colour of a class.
Color class_color_of(const Classes& classes, int index);
/// The colour that the page has given a point, or that of its class, or grey where there are no classes.
Color point_color(const Figure& figure, int point);

}  // namespace planisphere
