// Notice: what works for digits does not work for sentences: they cover one another.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec sentences_as_labels = {
    .name = "sentences-as-labels",
    .title = "Sentences as labels",
    .summary = "A map on which every point is its sentence, until one would rather point at them.",
    .dataset = "sentences",
    .view = View::map,
    .baked = "tsne",
    .map = {.things = "sentences", .texts = true},
};

}  // namespace planisphere
