// Notice: near distances count for more than in MDS, and the picture hardly changes.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec mnist_sammon = {
    .name = "mnist-sammon",
    .title = "Sammon’s mapping of MNIST",
    .summary =
        "A thousand handwritten digits, laid out live by Sammon’s mapping, to which near pairs matter more "
        "than far ones.",
    .dataset = "digits-1000",
    .params = {.method = Method::sammon, .speed = 100},
    .max_steps = 600,
};

}  // namespace planisphere
