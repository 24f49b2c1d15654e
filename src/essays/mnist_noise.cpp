// Notice: four points of the space of all pictures, picked at random; none of them will ever be a digit.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec mnist_noise = {
    .name = "mnist-noise",
    .title = "Four random pictures",
    .summary = "Four pictures whose every pixel is a random number.",
    .dataset = "digits-1000",
    .view = View::images,
    .noise = true,
};

}  // namespace planisphere
