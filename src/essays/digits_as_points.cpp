// Notice: nothing has to be pointed at; the map is its own legend, and closer it is legible.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec digits_as_points = {
    .name = "digits-as-points",
    .title = "Digits as points",
    .summary = "A t-SNE map of a thousand handwritten digits on which every point is the digit itself.",
    .dataset = "digits-1000",
    .params = {.method = Method::tsne,
               .start = Start::pca,
               .perplexity = 30,
               .learning_rate = 100,
               .exaggeration = 1,
               .speed = 200},
    .sprites = true,
    .max_steps = 1000,
    .early_exaggeration = 12,
    .early_steps = 250,
};

}  // namespace planisphere
