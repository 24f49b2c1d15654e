// Notice: colour one category after another; most gather in one place or a few.
#include "essays/figures.h"

namespace planisphere {

namespace {

constexpr const char* picks[] = {"region.n.03", "person.n.01", "food.n.01"};

}  // namespace

constinit const FigureSpec words = {
    .name = "words",
    .title = "Words",
    .summary = "A map of the commonest words, by how they are used: pick up to six categories to colour.",
    .dataset = "words-5000",
    .view = View::map,
    .baked = "tsne",
    .map = {.things = "words", .picker = true, .picks = picks, .search = true, .names = true},
};

}  // namespace planisphere
