// Notice: the island of ones is sorted by slant, from one end to the other, though nobody asked for it.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec mnist_tsne_ones = {
    .name = "mnist-tsne-ones",
    .title = "The ones, by slant",
    .summary = "A t-SNE map with only the ones coloured, and ones from along their island in a row.",
    .dataset = "digits",
    .params =
        {.method = Method::tsne, .start = Start::pca, .perplexity = 30, .learning_rate = 833, .speed = 2000},
    .baked = "tsne",
    .highlight = "1",
    .strip = 12,
    .max_steps = 1000,
    .early_exaggeration = 12,
    .early_steps = 250,
};

}  // namespace planisphere
