// A figure in which one class matters: only it is coloured and answers, and some of it stand in a row.
#include <doctest/doctest.h>

#include "figure/answering.h"
#include "figure/controls.h"
#include "figure/interaction.h"
#include "figure/picture.h"
#include "figure/snapshot.h"
#include "figure/tiny_figure.h"

namespace planisphere {
namespace {

const FigureSpec& highlighting_spec() {
  static const FigureSpec spec = [] {
    FigureSpec authored = tiny_spec;
    authored.highlight = "b";
    authored.strip = 6;
    authored.params.speed = 2000;
    return authored;
  }();
  return spec;
}

TinyFigure finished() {
  TinyFigure tiny;
  tiny.figure = open_figure(highlighting_spec(), "");
  give_dataset(tiny.figure, tiny_dataset());
  tiny.workshop = std::make_unique<Workshop>(tiny.figure.work, tiny.figure.mail);
  act(tiny.figure, "play", 1);
  for (int i = 0; i < 4; ++i) tiny.turn();
  return tiny;
}

bool is_b(int point) {
  return point % 3 == 1;
}

}  // namespace

TEST_CASE("a mouse on another class hovers nothing, on the highlighted one its point") {
  TinyFigure tiny = finished();
  Drag drag;
  for (int point = 0; point < 60; ++point) {
    point_at(tiny.figure, drag,
             {PointerKind::move, PointerType::mouse,
              tiny.figure.plots[0].screen.positions[static_cast<std::size_t>(point)]});
    tiny.turn();
    const int hovered = tiny.figure.view.hovered;
    CHECK((hovered < 0 || is_b(hovered)));
    if (is_b(point)) CHECK(hovered >= 0);
  }
}

TEST_CASE("keys go from one to the next of the highlighted class only") {
  TinyFigure tiny = finished();
  for (const char* key : {"ArrowRight", "ArrowRight", "ArrowUp", "ArrowLeft", "Home", "End", "ArrowDown"}) {
    CHECK(press_key(tiny.figure, key));
    CHECK(is_b(tiny.figure.view.hovered));
  }
}

TEST_CASE("other classes are grey, below the highlighted one, and fainter the more points there are") {
  TinyFigure tiny = finished();
  const DrawList map = build_draw_lists(tiny.figure).front();
  REQUIRE(map.points.size() == 60);
  for (int i = 0; i < 60; ++i) {
    const Color fill = map.points[static_cast<std::size_t>(i)].fill;
    const bool grey = fill.r == 150 && fill.g == 150 && fill.b == 150;
    CHECK(grey == (i < 40));
    CHECK((fill.a < 255) == grey);
  }
}

TEST_CASE("the strip holds highlighted points, and pointing at it points at the map") {
  TinyFigure tiny = finished();
  const Strip& strip = tiny.figure.strip;
  REQUIRE(strip.points.size() == 6);
  for (const int point : strip.points) CHECK(is_b(point));
  REQUIRE(tiny.figure.arrangement.images.size() == 6);
  Drag drag;
  point_at(tiny.figure, drag,
           {PointerKind::move, PointerType::mouse, middle_of(tiny.figure.arrangement.images[4])});
  tiny.turn();
  CHECK(tiny.figure.view.hovered == strip.points[4]);
}

TEST_CASE("a class that the data do not have is said") {
  FigureSpec spec = highlighting_spec();
  spec.highlight = "z";
  Figure figure = open_figure(spec, "");
  give_dataset(figure, tiny_dataset());
  CHECK(figure.error == "This figure highlights the class “z”, which its data do not have.");
}

}  // namespace planisphere
