// Notice: classes gather out of a random cloud, and some are torn in two because another class is in the way.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec mnist_tsne = {
    .name = "mnist-tsne",
    .title = "t-SNE on MNIST",
    .summary =
        "A thousand handwritten digits, laid out live by t-SNE: digits that look alike become neighbours.",
    .dataset = "digits-1000",
    .params = {.method = Method::tsne,
               .seed = 1,
               .start = Start::random,
               .perplexity = 40,
               .learning_rate = 100,
               .exaggeration = 1,
               .speed = 100},
    .max_steps = 1600,
    .early_exaggeration = 4,
    .early_steps = 100,
};

}  // namespace planisphere
