// Notice: what a sentence begins with decides where it lies.
#include "essays/figures.h"

namespace planisphere {

namespace {

constexpr const char* picks[] = {"first word: this", "first word: it", "first word: the", "first word: gnu",
                                 "first word: simple"};

}  // namespace

constinit const FigureSpec sentences = {
    .name = "sentences",
    .title = "Sentences",
    .summary =
        "A map of sentences by the state in which an encoder leaves them: colour a first word, a second "
        "word, a length.",
    .dataset = "sentences",
    .view = View::map,
    .baked = "tsne",
    .map = {.things = "sentences", .picker = true, .picks = picks, .search = true},
};

}  // namespace planisphere
