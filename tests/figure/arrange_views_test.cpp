#include "figure/arrange_views.h"

#include <doctest/doctest.h>

#include "figure/drawn_figure.h"
#include "scene/area_labels.h"

namespace planisphere {
namespace {

void check_places(const Arrangement& arrangement, float width) {
  CAPTURE(width);
  std::vector<Rect> places = arrangement.images;
  places.insert(places.end(), arrangement.plots.begin(), arrangement.plots.end());
  for (std::size_t i = 0; i < places.size(); ++i) {
    CHECK(places[i].x >= 0);
    CHECK(places[i].y >= 0);
    CHECK(places[i].x + places[i].width <= width);
    CHECK(places[i].y + places[i].height <= arrangement.panel.y);
    for (std::size_t j = 0; j < i; ++j) CHECK(!overlap(places[i], places[j]));
  }
}

FigureSpec strip_spec() {
  FigureSpec spec = drawn_spec(View::scatter);
  spec.strip = 12;
  return spec;
}

}  // namespace

TEST_CASE("pictures and plots lie apart, above the panel, on phones and on wide screens") {
  for (const float width : {320.0f, 360.0f, 559.0f, 560.0f, 900.0f, 2000.0f}) {
    for (const FigureSpec& spec : {drawn_spec(View::images), drawn_spec(View::matrix),
                                   drawn_spec(View::pixels), drawn_spec(View::components), strip_spec()}) {
      const float height = width < narrow_below ? width + 232 : 0.62f * width + 132;
      DrawnFigure drawn(spec, "", width, height);
      check_places(drawn.figure.arrangement, width);
    }
  }
}

TEST_CASE("pictures are square, and large enough to hit their pixels with a finger") {
  for (const View view : {View::pixels, View::components, View::matrix}) {
    DrawnFigure drawn(view, "", 360, 592);
    for (const Rect image : drawn.figure.arrangement.images) {
      CHECK(image.width == image.height);
      CHECK(image.width >= 4 * image_side);
    }
  }
}

TEST_CASE("a figure without any room has no negative sizes") {
  for (const View view : {View::images, View::matrix, View::pixels, View::components}) {
    DrawnFigure drawn(view, "", 1, 1);
    drawn.turn();
    for (const Rect image : drawn.figure.arrangement.images) CHECK((image.width > 0 && image.height > 0));
  }
}

}  // namespace planisphere
