// Notice: sections that nobody sorted have come together; search for a package and see its relatives.
#include "essays/figures.h"

namespace planisphere {

namespace {

constexpr const char* picks[] = {"games", "fonts", "rust", "science"};

}  // namespace

constinit const FigureSpec articles_50k = {
    .name = "articles-50k",
    .title = "Every package of Debian",
    .summary =
        "A map of all of Debian's packages by what they say of themselves; click to open a package's page.",
    .dataset = "articles-packages",
    .view = View::map,
    .baked = "tsne",
    .map = {.things = "packages", .picker = true, .picks = picks, .search = true, .names = true},
    .point_radius = 4.2f,
};

}  // namespace planisphere
