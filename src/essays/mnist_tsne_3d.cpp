// Notice: the clusters hardly gain from the third dimension: the plane had been enough.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec mnist_tsne_3d = {
    .name = "mnist-tsne-3d",
    .title = "t-SNE on MNIST in three dimensions",
    .summary = "A thousand handwritten digits laid out live by t-SNE as a cloud to turn by hand.",
    .dataset = "digits-1000",
    .params = {.method = Method::tsne,
               .dimensions = Dimensions::three,
               .perplexity = 40,
               .learning_rate = 100,
               .speed = 60},
    .max_steps = 500,
};

}  // namespace planisphere
