// Notice: colour one category after another; most gather in one place or a few.
#include "figure/spec.h"

namespace planisphere {

extern const FigureSpec words;

const FigureSpec words = {
    .name = "words",
    .title = "Words",
    .summary = "A map of the commonest words, by how they are used: pick up to six categories to colour.",
    .dataset = "words-5000",
    .view = View::map,
    .baked = "tsne",
    .map = {.things = "words",
            .picker = true,
            .picks = {"region.n.03", "person.n.01", "food.n.01"},
            .search = true,
            .names = true},
};

}  // namespace planisphere
