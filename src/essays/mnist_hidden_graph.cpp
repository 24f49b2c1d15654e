// Notice: on the left strands of different digits run through each other; on the right the network has undone
// them.
#include "essays/figures.h"

namespace planisphere {

namespace {

constexpr PlotSpec plots[] = {{.method = Method::graph, .title = "Pixels"},
                              {.method = Method::graph, .title = "Hidden layer", .layer = 0}};

constexpr Layer layers[] = {{LayerKind::dense, 100, Activation::sigmoid},
                            {LayerKind::dense, 10, Activation::softmax}};

}  // namespace

constinit const FigureSpec mnist_hidden_graph = {
    .name = "mnist-hidden-graph",
    .title = "Neighbours before and behind a hidden layer",
    .summary =
        "A thousand handwritten digits as graphs of neighbours: by their pixels, and by what a hidden layer "
        "of "
        "a trained network makes of them.",
    .dataset = "digits-1000",
    .view = View::network,
    .params = {.method = Method::graph, .training_rate = 0.1f, .speed = 60},
    .plots = plots,
    .network = {.layers = layers, .epochs = 12},
    .point_radius = 2.6f,
};

}  // namespace planisphere
