// Notice: large subjects have countries, and small ones have towns in them.
#include "essays/figures.h"

namespace planisphere {

namespace {

constexpr AreaSpec large_areas[] = {{"language"},         {"networking"}, {"hardware"},
                                    {"operating system"}, {"company"},    {"mathematics"}};

constexpr AreaSpec small_areas[] = {{"cryptography"}, {"compression"}, {"legal"},
                                    {"games"},        {"electronics"}, {"chat"}};

constexpr PlotSpec plots[] = {{.title = "Large subjects", .areas = large_areas},
                              {.title = "Small ones", .areas = small_areas}};

}  // namespace

constinit const FigureSpec articles_annotated = {
    .name = "articles-annotated",
    .title = "Articles, with subjects named",
    .summary = "A map of articles twice: with its large subjects named, and with some small ones.",
    .dataset = "articles-foldoc",
    .view = View::map,
    .plots = plots,
    .baked = "tsne",
    .map = {.things = "articles"},
};

}  // namespace planisphere
