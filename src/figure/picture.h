// What a figure looks like at this moment, as a value.
#pragma once

#include "figure/figure.h"
#include "scene/draw_list.h"

namespace planisphere {

/// The picture of a figure as of its last update_figure(): a pure function, used by the renderer and by
/// posters.
DrawList build_draw_list(const Figure& figure);

/// The colour of a point's class, or grey where there are no classes.
Color point_color(const Dataset& dataset, int point);

}  // namespace planisphere
