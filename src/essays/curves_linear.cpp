// Notice: however long it trains, a straight cut leaves parts of both curves on the wrong side.
#include "essays/figures.h"

namespace planisphere {

namespace {

constexpr const char* controls[] = {"training_rate"};

constexpr Layer layers[] = {{LayerKind::dense, 1, Activation::sigmoid}};

}  // namespace

constinit const FigureSpec curves_linear = {
    .name = "curves-linear",
    .title = "A network without a hidden layer",
    .summary =
        "A network that can only cut the plane along a straight line learns to part two curves, and cannot.",
    .dataset = "curves",
    .view = View::curves,
    .params = {.method = Method::pca, .training_rate = 0.1f, .speed = 30},
    .network = {.layers = layers, .epochs = 200},
    .controls = controls,
};

}  // namespace planisphere
