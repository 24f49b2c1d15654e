// Notice: two groups of zeros that cannot get past twos, ones and eights; exaggerated at first, they find
// together.
#include "essays/figures.h"

namespace planisphere {

namespace {

constexpr PlotSpec plots[] = {{.title = "Plain", .early_exaggeration = 1},
                              {.title = "Exaggerated at first", .early_exaggeration = 4}};

constexpr const char* controls[] = {"perplexity"};

}  // namespace

// The seed is the worst of 400 for `tools/bake minima`.
constinit const FigureSpec mnist_tsne_minimum = {
    .name = "mnist-tsne-minimum",
    .title = "Stuck, and not",
    .summary =
        "The same digits and start twice: plain t-SNE gets stuck, with exaggeration at first it escapes.",
    .dataset = "digits-1000",
    .params = {.seed = 9, .perplexity = 40, .learning_rate = 100, .speed = 100},
    .plots = plots,
    .controls = controls,
    .max_steps = 1600,
    .early_steps = 250,
    .point_radius = 2.8f,
};

}  // namespace planisphere
