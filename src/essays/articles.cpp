// Notice: subjects become countries; a click opens the article.
#include "essays/figures.h"

namespace planisphere {

namespace {

constexpr const char* picks[] = {"language", "networking", "mathematics"};

}  // namespace

constinit const FigureSpec articles = {
    .name = "articles",
    .title = "Articles",
    .summary = "A map of articles by what they say: pick up to six categories to colour, click to read.",
    .dataset = "articles-foldoc",
    .view = View::map,
    .baked = "tsne",
    .map = {.things = "articles", .picker = true, .picks = picks, .search = true, .names = true},
};

}  // namespace planisphere
