// Points drawn as their own pictures.
#include <doctest/doctest.h>

#include <algorithm>

#include "figure/drawn_figure.h"
#include "figure/interaction.h"
#include "figure/picture.h"

namespace planisphere {
namespace {

/// A baked map of forty digits; a sprite for each.
struct SpriteFigure {
  FigureSpec spec;
  Figure figure;
  double now_ms = 1000;

  SpriteFigure() : spec(drawn_spec(View::scatter)) {
    spec.sprites = true;
    figure = open_figure(spec, "");
    give_dataset(figure, drawn_dataset());
    resize_figure(figure, 900, 640);
    figure.frame.restarts = 0;
    figure.frame.plots.resize(1);
    figure.frame.plots[0].step = 0;
    figure.frame.plots[0].layout = Matrix<float>(40, 2);
    Random random(4);
    for (float& y : figure.frame.plots[0].layout.flat()) y = random.normal();
    figure.plots.resize(1);
    figure.plots[0].framing = frame_layout(figure.frame.plots[0].layout);
    turn();
  }
  void turn() { update_figure(figure, now_ms += 16); }
  std::vector<SpriteMark> sprites() const { return build_draw_lists(figure)[0].sprites; }
};

}  // namespace

TEST_CASE("every point is its own picture in its class's colour, and none is a disc") {
  const SpriteFigure digits;
  const std::vector<SpriteMark> sprites = digits.sprites();
  REQUIRE(sprites.size() == 40);
  CHECK(build_draw_lists(digits.figure)[0].points.empty());
  for (int i = 0; i < 40; ++i) {
    CHECK(sprites[static_cast<std::size_t>(i)].cell == i);
    CHECK(sprites[static_cast<std::size_t>(i)].tint == point_color(digits.figure, i));
  }
}

TEST_CASE("zooming in makes pictures larger but moves them further apart") {
  SpriteFigure digits;
  const float before = digits.sprites()[0].size;
  const auto distance = [](const std::vector<SpriteMark>& marks) {
    return std::abs(marks[0].center.x - marks[1].center.x);
  };
  SpriteFigure closer;
  closer.figure.view.camera.zoom = 1.3f;
  closer.turn();
  const float after = closer.sprites()[0].size;
  CHECK(after > before);
  if (closer.sprites().size() == 40)
    CHECK(distance(closer.sprites()) / distance(digits.sprites()) > after / before);
  closer.figure.view.camera = {};
  closer.figure.view.camera.zoom = 400;
  closer.turn();
  for (const SpriteMark& mark : closer.sprites()) CHECK(mark.size <= 84);
}

TEST_CASE("the hovered picture is on top, larger, with a ring") {
  SpriteFigure digits;
  digits.figure.view.hovered = 7;
  digits.figure.view.hover_by = HoverBy::choice;
  digits.turn();
  const std::vector<SpriteMark> sprites = digits.sprites();
  CHECK(sprites.back().cell == 7);
  CHECK(sprites.back().size > sprites.front().size);
  CHECK(build_draw_lists(digits.figure)[0].rings.size() == 1);
}

}  // namespace planisphere
