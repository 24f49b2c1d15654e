// Notice: what a map shows depends on who draws it; choose a method, in the plane or in space, and let it
// run.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec mnist_methods = {
    .name = "mnist-methods",
    .title = "Every method on a thousand digits",
    .summary =
        "A thousand handwritten digits laid out live by the method you choose, in two dimensions or three.",
    .dataset = "digits-1000",
    .params = {.perplexity = 40, .learning_rate = 100, .speed = 100},
    .method_picker = true,
    .quality = true,
};

}  // namespace planisphere
