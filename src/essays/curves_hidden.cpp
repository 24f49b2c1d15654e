// Notice: the hidden layer bends the plane until a straight cut parts the curves; seen from here it is
// curved.
#include "essays/figures.h"

namespace planisphere {

namespace {

constexpr PlotSpec plots[] = {{.method = Method::pca, .title = "Input"},
                              {.method = Method::pca, .title = "Hidden layer", .layer = 0}};

constexpr const char* controls[] = {"training_rate", "blend"};

constexpr Layer layers[] = {{LayerKind::dense, 2, Activation::sigmoid},
                            {LayerKind::dense, 1, Activation::sigmoid}};

}  // namespace

constinit const FigureSpec curves_hidden = {
    .name = "curves-hidden",
    .title = "A hidden layer of two units",
    .summary =
        "A network with a hidden layer learns to part two curves: on the left the plane, on the right what "
        "the "
        "hidden layer makes of it.",
    .dataset = "curves",
    .view = View::curves,
    .params = {.method = Method::pca, .training_rate = 0.02f, .speed = 60},
    .plots = plots,
    .network = {.layers = layers, .epochs = 400},
    .controls = controls,
};

}  // namespace planisphere
