// Notice: the way over the network is the longer one, and the one that keeps the meaning.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec three_kinds = {
    .name = "raw-computational-human",
    .title = "Three kinds of representation",
    .summary =
        "A triangle: what was measured, what a network makes of it, what people understand, and the ways "
        "between.",
    .dataset = nullptr,
    .view = View::diagram,
};

}  // namespace planisphere
