// Notice: the same thousand digits, and each method keeps something else; hover one and find it in every map.
#include "essays/figures.h"

namespace planisphere {

namespace {

constexpr PlotSpec plots[] = {{Method::pca},   {Method::mds},  {Method::sammon}, {Method::isomap},
                              {Method::graph}, {Method::tsne}, {Method::umap}};

constexpr const char* controls[] = {"perplexity", "neighbours", "start"};

}  // namespace

constinit const FigureSpec mnist_compare = {
    .name = "mnist-compare",
    .title = "One dataset, many maps",
    .summary =
        "A thousand handwritten digits laid out by several methods side by side, with how well each keeps "
        "neighbours.",
    .dataset = "digits-1000",
    .params = {.perplexity = 40, .learning_rate = 100, .speed = 100},
    .plots = plots,
    .controls = controls,
    .quality = true,
    .point_radius = 2.6f,
};

}  // namespace planisphere
