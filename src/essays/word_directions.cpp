// Notice: what lies far out says as much about the texts as about the words one asks with.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec word_directions = {
    .name = "word-directions",
    .title = "Words along a direction",
    .summary =
        "Words by how far they lie from one word, or group of words, towards another; choose both ends, "
        "and a second direction if you like.",
    .dataset = "words-5000",
    .view = View::map,
    .map = {.things = "words", .names = true, .directions = "left=man&right=woman"},
};

}  // namespace planisphere
