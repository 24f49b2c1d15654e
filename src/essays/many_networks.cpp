// Notice: every network, every seed and every hour of training makes another picture of the same digits.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec many_networks = {
    .name = "representations-list",
    .title = "Many representations",
    .summary = "The same 500 digits as one of many networks sees them; pick the network.",
    .dataset = "representations",
    .view = View::listed,
    .params = {.representation = 100},
};

}  // namespace planisphere
