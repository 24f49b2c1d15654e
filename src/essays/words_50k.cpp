// Notice: the closer one looks, the finer the distinctions; search for a word and see its company.
#include "essays/figures.h"

namespace planisphere {

namespace {

constexpr const char* picks[] = {"region.n.03", "person.n.01"};

}  // namespace

constinit const FigureSpec words_50k = {
    .name = "words-50k",
    .title = "Fifty thousand words",
    .summary = "A map of fifty thousand words, to be searched, zoomed and coloured by category.",
    .dataset = "words-50000",
    .view = View::map,
    .baked = "tsne",
    .map = {.things = "words", .picker = true, .picks = picks, .search = true, .names = true},
    .point_radius = 4.2f,
};

}  // namespace planisphere
