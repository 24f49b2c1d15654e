// Notice: only neighbours are tied, and whole classes come loose from each other; grey edges join different
// digits.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec mnist_graph = {
    .name = "mnist-graph",
    .title = "MNIST as a graph of neighbours",
    .summary =
        "A thousand handwritten digits, each tied by springs to its three nearest neighbours, pushing each "
        "other apart.",
    .dataset = "digits-1000",
    .params = {.method = Method::graph, .speed = 100},
    .max_steps = 700,
};

}  // namespace planisphere
