// Notice: with many points every class is a land of its own, and inside each, styles have their regions.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec mnist_tsne_large = {
    .name = "mnist-tsne-large",
    .title = "t-SNE of every digit",
    .summary =
        "Every handwritten digit of the collection on one map by t-SNE, computed before; it can be run here "
        "too.",
    .dataset = "digits",
    .params =
        {.method = Method::tsne, .start = Start::pca, .perplexity = 30, .learning_rate = 833, .speed = 2000},
    .baked = "tsne",
    .max_steps = 1000,
    .early_exaggeration = 12,
    .early_steps = 250,
};

}  // namespace planisphere
