// Notice: large subjects have countries, and small ones have towns in them.
#include "figure/spec.h"

namespace planisphere {

extern const FigureSpec articles_annotated;

const FigureSpec articles_annotated = {
    .name = "articles-annotated",
    .title = "Articles, with subjects named",
    .summary = "A map of articles twice: with its large subjects named, and with some small ones.",
    .dataset = "articles-foldoc",
    .view = View::map,
    .plots =
        {{.title = "Large subjects",
          .areas = {{"language"},
                    {"networking"},
                    {"hardware"},
                    {"operating system"},
                    {"company"},
                    {"mathematics"}}},
         {.title = "Small ones",
          .areas = {{"cryptography"}, {"compression"}, {"legal"}, {"games"}, {"electronics"}, {"chat"}}}},
    .baked = "tsne",
    .map = {.things = "articles"},
};

}  // namespace planisphere
