// Notice: the digits sit in the corners of a cube and along its edges.
#include "essays/figures.h"

namespace planisphere {

namespace {

constexpr PlotSpec plots[] = {{.method = Method::pca, .title = "Pixels"},
                              {.method = Method::pca, .title = "Five sigmoid units", .layer = 0}};

constexpr const char* controls[] = {"dimensions"};

constexpr Layer layers[] = {{LayerKind::dense, 5, Activation::sigmoid},
                            {LayerKind::dense, 10, Activation::softmax}};

}  // namespace

constinit const FigureSpec fingerprint_sigmoid = {
    .name = "fingerprint-sigmoid",
    .title = "The fingerprint of five sigmoid units",
    .summary =
        "Principal components of a thousand digits, by their pixels and by five sigmoid units that have "
        "learnt to tell them apart: corners and edges of a cube.",
    .dataset = "digits-1000",
    .view = View::network,
    .params = {.method = Method::pca, .training_rate = 0.1f},
    .plots = plots,
    .network = {.layers = layers, .epochs = 60},
    .controls = controls,
    .point_radius = 2.6f,
};

}  // namespace planisphere
