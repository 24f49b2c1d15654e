// Notice: layers of one kind lie together, and wide ones near the raw pixels, whatever their seeds.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec meta_sne = {
    .name = "meta-sne",
    .title = "The space of representations",
    .summary = "Every point is a network's way to see the same digits: choose one, and then a digit in it.",
    .dataset = "representations",
    .view = View::meta,
    .params = {.map = 2},
};

}  // namespace planisphere
