// Notice: how little some of them have in common with what one was taught to write.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec mnist_digits = {
    .name = "mnist-digits",
    .title = "Four digits",
    .summary = "Four handwritten digits, drawn large, pixel by pixel.",
    .dataset = "digits-1000",
    .view = View::images,
    .params = {.seed = 25},
};

}  // namespace planisphere
