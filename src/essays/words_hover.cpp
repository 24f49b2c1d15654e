// Notice: pointing at words one by one tells little about the whole.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec words_hover = {
    .name = "words-hover",
    .title = "Words to point at",
    .summary = "A map of words that says which word one points at, and nothing else.",
    .dataset = "words-5000",
    .view = View::map,
    .baked = "tsne",
    .map = {.things = "words"},
};

}  // namespace planisphere
