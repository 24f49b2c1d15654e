// Notice: the ones gather early; most other classes overlap, because far distances weigh most.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec mnist_mds = {
    .name = "mnist-mds",
    .title = "MDS on MNIST",
    .summary =
        "A thousand handwritten digits, laid out live so that distances on the map are as nearly as can be "
        "those between the pictures.",
    .dataset = "digits-1000",
    .params = {.method = Method::mds, .speed = 100},
    .max_steps = 700,
};

}  // namespace planisphere
