// Notice: the digits shoot out of one point in spouts, for a unit that is off gives exactly 0.
#include "essays/figures.h"

namespace planisphere {

namespace {

constexpr PlotSpec plots[] = {{.method = Method::pca, .title = "Pixels"},
                              {.method = Method::pca, .title = "Five ReLU units", .layer = 0}};

constexpr const char* controls[] = {"dimensions"};

constexpr Layer layers[] = {{LayerKind::dense, 5, Activation::relu},
                            {LayerKind::dense, 10, Activation::softmax}};

}  // namespace

constinit const FigureSpec fingerprint_relu = {
    .name = "fingerprint-relu",
    .title = "The fingerprint of five ReLU units",
    .summary =
        "Principal components of a thousand digits, by their pixels and by five ReLU units that have learnt "
        "to tell them apart: spouts from the origin.",
    .dataset = "digits-1000",
    .view = View::network,
    .params = {.method = Method::pca, .training_rate = 0.02f},
    .plots = plots,
    .network = {.layers = layers, .epochs = 60},
    .controls = controls,
    .point_radius = 2.6f,
};

}  // namespace planisphere
