// Notice: from afar only regions, from nearby ten thousand digits one can read.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec digits_as_points_10000 = {
    .name = "digits-as-points-10000",
    .title = "Ten thousand digits as points",
    .summary = "A t-SNE map of ten thousand handwritten digits, computed before, each point its own digit.",
    .dataset = "digits",
    .params =
        {.method = Method::tsne, .start = Start::pca, .perplexity = 30, .learning_rate = 833, .speed = 2000},
    .baked = "tsne",
    .sprites = true,
    .max_steps = 1000,
    .early_exaggeration = 12,
    .early_steps = 250,
};

}  // namespace planisphere
