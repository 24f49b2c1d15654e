// Notice: it goes far at first and hardly later, and whatever the seed it began with, it comes to others of
// its kind.
#include "essays/figures.h"

namespace planisphere {

namespace {

constexpr PlotSpec plots[] = {{.method = Method::pca}, {.method = Method::pca, .layer = 0}};

constexpr const char* controls[] = {"activation", "units", "training_rate"};

}  // namespace

constinit const FigureSpec training_path = {
    .name = "training-path",
    .title = "A network finds its way",
    .summary =
        "A network learns to read digits in this page, and its representation leaves a path through the map "
        "of all others.",
    .dataset = "representations",
    .view = View::path,
    .params = {.training_rate = 0.1f, .unit_kind = UnitKind::sigmoid, .units = 5, .map = 1, .speed = 10},
    .plots = plots,
    .network = {.epochs = 5, .batch = 32, .lessons = "digits", .held_out = 1000},
    .controls = controls,
};

}  // namespace planisphere
