// Notice: any two pixels split a few digits apart, and most pairs hardly any; pick them in the pictures.
#include "essays/figures.h"

namespace planisphere {

namespace {

constexpr const char* controls[] = {"x_pixel", "y_pixel"};

}  // namespace

constinit const FigureSpec mnist_cube = {
    .name = "mnist-cube",
    .title = "A face of the cube",
    .summary = "A thousand handwritten digits by the ink of two of their pixels, which you pick.",
    .dataset = "digits-1000",
    .view = View::pixels,
    .controls = controls,
};

}  // namespace planisphere
