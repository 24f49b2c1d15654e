// Notice: a class that a network has learnt is a square full of ink on the diagonal.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec distance_matrix = {
    .name = "distance-matrix",
    .title = "Nothing but distances",
    .summary = "How far apart a representation puts 120 digits: what stays however it is turned.",
    .dataset = "representations",
    .view = View::distances,
    .params = {.space = 12},
};

}  // namespace planisphere
