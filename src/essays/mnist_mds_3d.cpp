// Notice: with a third dimension the zeros and the ones stand clear of the crowd.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec mnist_mds_3d = {
    .name = "mnist-mds-3d",
    .title = "MDS on MNIST in three dimensions",
    .summary = "A thousand handwritten digits laid out live by MDS as a cloud to turn by hand.",
    .dataset = "digits-1000",
    .params = {.method = Method::mds, .dimensions = Dimensions::three, .speed = 60},
    .max_steps = 300,
};

}  // namespace planisphere
