// Notice: no straight line has all of one curve on one side and all of the other on the other.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec curves_data = {
    .name = "curves-data",
    .title = "Two curves",
    .summary =
        "Two curves on the plane, a red one above a blue one, bent so that no straight line parts them.",
    .dataset = "curves",
    .view = View::curves,
    .params = {.method = Method::pca},
};

}  // namespace planisphere
