// Notice: point by point they disagree, and yet they say the same.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec flipped_networks = {
    .name = "representations-flip",
    .title = "Alike but for a flip",
    .summary =
        "Two networks that differ in nothing but their random start: one picture is the other, turned over.",
    .dataset = "representations",
    .view = View::flip,
};

}  // namespace planisphere
