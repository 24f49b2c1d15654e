// Notice: a map without names says nothing, however good it is.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec words_bare = {
    .name = "words-bare",
    .title = "Words, nothing else",
    .summary = "A map of words that does not say which.",
    .dataset = "words-5000",
    .view = View::map,
    .baked = "tsne",
    .map = {.things = "words", .hover = false},
};

}  // namespace planisphere
