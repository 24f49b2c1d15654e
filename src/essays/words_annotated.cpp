// Notice: groups of words that mean similar things have areas of their own.
#include "essays/figures.h"

namespace planisphere {

namespace {

constexpr AreaSpec large_areas[] = {{"city.n.01", "cities"},          {"food.n.01", "food"},
                                    {"body_part.n.01", "body parts"}, {"feeling.n.01", "feelings"},
                                    {"relative.n.01", "relatives"},   {"travel.v.01", "travel"}};

constexpr PlotSpec plots[] = {{.areas = large_areas}};

}  // namespace

constinit const FigureSpec words_annotated = {
    .name = "words-annotated",
    .title = "Words, with areas named",
    .summary = "A map of words with six groups coloured and named where they are densest.",
    .dataset = "words-5000",
    .view = View::map,
    .plots = plots,
    .baked = "tsne",
    .map = {.things = "words"},
};

}  // namespace planisphere
