// Notice: ten thousand points are no harder to lay out than one thousand, only fuller; any method, live.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec mnist_methods_10000 = {
    .name = "mnist-methods-10000",
    .title = "Every method on ten thousand digits",
    .summary =
        "Ten thousand handwritten digits laid out live by the method you choose, in two dimensions or three.",
    .dataset = "digits",
    .params = {.start = Start::pca, .perplexity = 30, .learning_rate = 833, .speed = 2000},
    .method_picker = true,
    .quality = true,
};

}  // namespace planisphere
