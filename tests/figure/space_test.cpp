// Figures whose layout lies in space: hands turn them, and left alone they turn by themselves.
#include <doctest/doctest.h>

#include "figure/interaction.h"
#include "figure/picture.h"
#include "figure/tiny_figure.h"

namespace planisphere {
namespace {

TinyFigure ready() {
  TinyFigure tiny("dimensions=3d");
  tiny.turn();
  tiny.turn();
  return tiny;
}

void drag(Figure& figure, int button, bool shift = false) {
  Drag drag;
  point_at(figure, drag, {PointerKind::down, PointerType::mouse, {100, 100}, button, shift});
  point_at(figure, drag, {PointerKind::move, PointerType::mouse, {150, 120}, button, shift});
  point_at(figure, drag, {PointerKind::up, PointerType::mouse, {150, 120}, button, shift});
}

}  // namespace

TEST_CASE("dragging turns a layout in space; the right button and shift pan it") {
  TinyFigure tiny = ready();
  const Camera before = tiny.figure.view.camera;
  drag(tiny.figure, 0);
  const Camera turned = tiny.figure.view.camera;
  CHECK(turned.yaw != before.yaw);
  CHECK(turned.pitch != before.pitch);
  CHECK(turned.pan == before.pan);
  drag(tiny.figure, 2);
  CHECK(tiny.figure.view.camera.yaw == turned.yaw);
  CHECK(tiny.figure.view.camera.pan.x > turned.pan.x);
  drag(tiny.figure, 0, true);
  CHECK(tiny.figure.view.camera.yaw == turned.yaw);
}

TEST_CASE("shift and arrows turn a layout in space, arrows alone go from point to point") {
  TinyFigure tiny = ready();
  const float yaw = tiny.figure.view.camera.yaw;
  CHECK(press_key(tiny.figure, "ArrowRight", true));
  CHECK(tiny.figure.view.camera.yaw > yaw);
  CHECK(tiny.figure.view.hovered == -1);
  CHECK(press_key(tiny.figure, "ArrowRight"));
  CHECK(tiny.figure.view.hovered >= 0);
}

TEST_CASE("a layout in space turns by itself until it is touched, and its address does not follow") {
  TinyFigure tiny = ready();
  const Changes idle = tiny.turn(100);
  CHECK(idle.animating);
  CHECK(idle.picture);
  CHECK(!idle.state);
  CHECK(tiny.figure.view.idle_yaw > 0);
  const float seen_yaw = tiny.figure.view.camera.yaw + tiny.figure.view.idle_yaw;
  turn_wheel(tiny.figure, {100, 100}, -10);
  CHECK(tiny.figure.view.camera.yaw == doctest::Approx(seen_yaw));
  CHECK(!tiny.turn(100).animating);
}

TEST_CASE(
    "nothing turns by itself for readers who prefer stillness, or under a pointing mouse, or in the plane") {
  TinyFigure still = ready();
  still.figure.theme.reduced_motion = true;
  CHECK(!still.turn(100).animating);
  TinyFigure pointed = ready();
  Drag drag;
  point_at(pointed.figure, drag, {PointerKind::move, PointerType::mouse, {100, 100}});
  CHECK(!pointed.turn(100).animating);
  TinyFigure flat;
  flat.turn();
  flat.turn();
  CHECK(!flat.turn(100).animating);
}

TEST_CASE("what is farther away is painted first, smaller and paler") {
  TinyFigure tiny = ready();
  const DrawList list = build_draw_lists(tiny.figure).at(0);
  REQUIRE(list.points.size() == 60);
  for (std::size_t i = 1; i < list.points.size(); ++i) {
    CHECK(list.points[i].radius >= list.points[i - 1].radius);
    CHECK(list.points[i].fill.a >= list.points[i - 1].fill.a);
  }
  CHECK(list.points.front().fill.a < list.points.back().fill.a);
}

TEST_CASE("the turned view travels in the address") {
  TinyFigure tiny = ready();
  drag(tiny.figure, 0);
  TinyFigure again(figure_state(tiny.figure));
  CHECK(again.figure.view.camera.yaw == doctest::Approx(tiny.figure.view.camera.yaw).epsilon(1e-3));
  CHECK(again.figure.view.camera.pitch == doctest::Approx(tiny.figure.view.camera.pitch).epsilon(1e-3));
  TinyFigure nonsense("yaw=1e9&pitch=77");
  CHECK(std::abs(nonsense.figure.view.camera.yaw) <= full_turn / 2);
  CHECK(nonsense.figure.view.camera.pitch == max_pitch);
}

}  // namespace planisphere
