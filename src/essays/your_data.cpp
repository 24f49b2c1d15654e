// Notice: what kind of map suits your own points; lay them out by one method after another.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec your_data = {
    .name = "your-data",
    .title = "Your data",
    .summary = "Your own points, laid out live by the method you choose. They do not leave this browser.",
    .dataset = readers_own,
    .params = {.start = Start::pca, .perplexity = 30, .learning_rate = 100, .speed = 100},
    .method_picker = true,
    .quality = true,
    .map = {.search = true, .names = true},
};

}  // namespace planisphere
