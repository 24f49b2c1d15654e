// Notice: zeros lie on one side and ones on the other; all else is heaped in between.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec mnist_pca = {
    .name = "mnist-pca",
    .title = "The two widest directions",
    .summary =
        "A thousand handwritten digits along their first two principal components, with each as a picture.",
    .dataset = "digits-1000",
    .view = View::components,
    .params = {.method = Method::pca},
};

}  // namespace planisphere
