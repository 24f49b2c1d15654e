#include "figure/interaction.h"

#include <doctest/doctest.h>

#include "figure/picture.h"
#include "figure/tiny_figure.h"

namespace planisphere {
namespace {

TinyFigure ready() {
  TinyFigure tiny;
  tiny.turn();
  tiny.turn();
  return tiny;
}

Vec2 place_of(const TinyFigure& tiny, int point) {
  return tiny.figure.plots.at(0).screen.positions[static_cast<std::size_t>(point)];
}

}  // namespace

TEST_CASE("a mouse on a point hovers it, and leaving lets it go") {
  TinyFigure tiny = ready();
  Drag drag;
  point_at(tiny.figure, drag, {PointerKind::move, PointerType::mouse, place_of(tiny, 17), 0});
  tiny.turn();
  CHECK(tiny.figure.view.hovered == 17);
  CHECK(tiny.figure.announcement == "letter c, point 18 of 60");
  point_at(tiny.figure, drag, {PointerKind::leave, PointerType::mouse, {}, 0});
  tiny.turn();
  CHECK(tiny.figure.view.hovered == -1);
}

TEST_CASE("a tap chooses a point and a tap beside all points lets it go") {
  TinyFigure tiny = ready();
  Drag drag;
  const Vec2 at = place_of(tiny, 5);
  point_at(tiny.figure, drag, {PointerKind::down, PointerType::touch, at, 0});
  point_at(tiny.figure, drag, {PointerKind::up, PointerType::touch, at, 0});
  tiny.turn();
  CHECK(tiny.figure.view.hovered == 5);
  point_at(tiny.figure, drag, {PointerKind::down, PointerType::touch, {-500, -500}, 0});
  point_at(tiny.figure, drag, {PointerKind::up, PointerType::touch, {-500, -500}, 0});
  tiny.turn();
  CHECK(tiny.figure.view.hovered == -1);
}

TEST_CASE("dragging with a mouse pans, one finger does not") {
  TinyFigure tiny = ready();
  for (const PointerType type : {PointerType::mouse, PointerType::touch}) {
    Drag drag;
    tiny.figure.view.camera = {};
    point_at(tiny.figure, drag, {PointerKind::down, type, {100, 100}, 0});
    point_at(tiny.figure, drag, {PointerKind::move, type, {140, 120}, 0});
    point_at(tiny.figure, drag, {PointerKind::up, type, {140, 120}, 0});
    CHECK((tiny.figure.view.camera == Camera{}) == (type == PointerType::touch));
  }
}

TEST_CASE("scrolling away zooms out, towards zooms in") {
  TinyFigure tiny = ready();
  turn_wheel(tiny.figure, {200, 200}, -100);
  CHECK(tiny.figure.view.camera.zoom > 1);
  turn_wheel(tiny.figure, {200, 200}, 100);
  CHECK(tiny.figure.view.camera.zoom == doctest::Approx(1));
}

TEST_CASE("arrow keys walk from point to point and Escape lets go") {
  TinyFigure tiny = ready();
  CHECK(press_key(tiny.figure, "ArrowRight"));
  const int first = tiny.figure.view.hovered;
  REQUIRE(first >= 0);
  tiny.turn();
  CHECK(tiny.figure.announcement.ends_with("point " + std::to_string(first + 1) + " of 60"));
  press_key(tiny.figure, "ArrowRight");
  const int second = tiny.figure.view.hovered;
  tiny.turn();
  CHECK(tiny.figure.announcement.ends_with("point " + std::to_string(second + 1) + " of 60"));
  CHECK(place_of(tiny, second).x >= place_of(tiny, first).x);
  CHECK(press_key(tiny.figure, "Escape"));
  CHECK(tiny.figure.view.hovered == -1);
  CHECK(!press_key(tiny.figure, "Escape"));
}

TEST_CASE("Tab and letters are left to the page") {
  TinyFigure tiny = ready();
  for (const char* key : {"Tab", "a", "F5", "Enter", ""}) CHECK(!press_key(tiny.figure, key));
}

TEST_CASE("the hovered point is painted last, larger, and ringed") {
  TinyFigure tiny = ready();
  const DrawList before = build_draw_lists(tiny.figure).at(0);
  CHECK(before.rings.empty());
  CHECK(before.points.size() == 60);
  press_key(tiny.figure, "Home");
  tiny.turn();
  const DrawList after = build_draw_lists(tiny.figure).at(0);
  REQUIRE(after.rings.size() == 1);
  CHECK(after.points.back().at == place_of(tiny, 0));
  CHECK(after.points.back().radius > after.points.front().radius);
}

TEST_CASE("points outside the plot are not painted") {
  TinyFigure tiny = ready();
  tiny.figure.view.camera = {{50, 0}, 1};
  tiny.turn();
  CHECK(build_draw_lists(tiny.figure).at(0).points.empty());
}

}  // namespace planisphere
