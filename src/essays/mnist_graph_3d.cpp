// Notice: what crosses in the plane passes by in space.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec mnist_graph_3d = {
    .name = "mnist-graph-3d",
    .title = "MNIST as a graph of neighbours in three dimensions",
    .summary =
        "A thousand handwritten digits in space, each tied by springs to its three nearest neighbours; turn "
        "them by hand.",
    .dataset = "digits-1000",
    .params = {.method = Method::graph, .dimensions = Dimensions::three, .speed = 60},
    .max_steps = 300,
};

}  // namespace planisphere
