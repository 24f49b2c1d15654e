// Notice: the same digit twice, as ink and as numbers; point at a pixel to find its number.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec mnist_matrix = {
    .name = "mnist-matrix",
    .title = "A digit is a list of numbers",
    .summary =
        "A handwritten digit beside the 28 by 28 numbers it consists of, 0 for bare paper and 1 for full "
        "ink.",
    .dataset = "digits-1000",
    .view = View::matrix,
    .params = {.seed = 33},
};

}  // namespace planisphere
