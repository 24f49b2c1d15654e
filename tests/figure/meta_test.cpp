// The space of representations: three linked boxes.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "figure/controls.h"
#include "figure/interaction.h"
#include "figure/picture.h"
#include "figure/representation_picture.h"
#include "figure/representation_views.h"
#include "figure/represented_figure.h"
#include "figure/snapshot.h"

namespace planisphere {
namespace {

void send(RepresentedFigure& shown, PointerKind kind, Vec2 at, PointerType type = PointerType::mouse) {
  Drag drag;
  point_at(shown.figure, drag, {kind, type, at, 0});
  shown.turn();
}

}  // namespace

TEST_CASE("the map has a point for each representation, and beside it lie the chosen one's points") {
  RepresentedFigure shown(View::meta);
  REQUIRE(shown.figure.plots.size() == 2);
  CHECK(shown.figure.plots[0].screen.positions.size() == 6);
  CHECK(shown.figure.plots[1].screen.positions.size() == 40);
  CHECK(!shown.figure.mail->orders.take());
  CHECK(!shown.turn().animating);
  CHECK(status_text(shown.figure) == "raw pixels");
}

TEST_CASE("a mouse near a representation chooses it, and it stays when the mouse goes on") {
  RepresentedFigure shown(View::meta);
  const auto before = shown.figure.frame.plots[1].layout;
  send(shown, PointerKind::move, shown.place(0, 5));
  shown.rest();
  CHECK(shown.figure.params.representation == 5);
  CHECK(status_text(shown.figure) == "5 units; 90% right");
  CHECK(shown.figure.announcement == "5 units; 90% right");
  CHECK(hash_layout(shown.figure.frame.plots[1].layout) != hash_layout(before));
  send(shown, PointerKind::move, shown.place(1, 7));
  CHECK(shown.figure.params.representation == 5);
  CHECK(shown.figure.view.hovered == 7);
  send(shown, PointerKind::leave, {0, 0});
  CHECK(shown.figure.params.representation == 5);
  CHECK(shown.figure.view.hovered == 7);
}

TEST_CASE("a finger chooses by a tap, and not by scrolling past") {
  RepresentedFigure shown(View::meta);
  send(shown, PointerKind::down, shown.place(0, 3), PointerType::touch);
  send(shown, PointerKind::move, shown.place(0, 3), PointerType::touch);
  CHECK(shown.figure.params.representation == 0);
  send(shown, PointerKind::up, shown.place(0, 3), PointerType::touch);
  CHECK(shown.figure.params.representation == 3);
  send(shown, PointerKind::up, shown.place(1, 9), PointerType::touch);
  CHECK(shown.figure.view.hovered == 9);
}

TEST_CASE("keys go from representation to representation, Enter into the chosen one, Escape back") {
  RepresentedFigure shown(View::meta);
  CHECK(press_key(shown.figure, "End"));
  CHECK(shown.figure.params.representation == 5);
  CHECK(press_key(shown.figure, "Home"));
  int moved = 0;
  for (const char* key : {"ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"}) {
    CHECK(press_key(shown.figure, key));
    moved += shown.figure.params.representation != 0 ? 1 : 0;
  }
  CHECK(moved > 0);
  const int chosen = shown.figure.params.representation;
  CHECK(press_key(shown.figure, "Enter"));
  CHECK(shown.figure.view.hovered == 0);
  CHECK(press_key(shown.figure, "End"));
  CHECK(shown.figure.view.hovered == 39);
  CHECK(shown.figure.params.representation == chosen);
  CHECK(press_key(shown.figure, "Escape"));
  CHECK(shown.figure.view.hovered == -1);
  CHECK(press_key(shown.figure, "Home"));
  CHECK(shown.figure.params.representation == 0);
}

TEST_CASE("the other maps have the same representations in other places, and points glide there") {
  RepresentedFigure shown(View::meta, "map=pca");
  const Vec2 before = shown.place(0, 2);
  CHECK(act(shown.figure, "map", 1));
  CHECK(shown.turn().animating);
  shown.rest();
  CHECK(shown.place(0, 2) != before);
  shown.figure.theme.reduced_motion = true;
  CHECK(act(shown.figure, "map", 0));
  CHECK(!shown.turn().animating);
  CHECK(shown.place(0, 2) == before);
}

TEST_CASE("map and digits are as large as their boxes allow, and all of them lie inside") {
  for (const float width : {1100.0f, 700.0f, 360.0f}) {
    RepresentedFigure shown(View::meta, "", width, 640);
    for (std::size_t p = 0; p < 2; ++p) {
      const Rect box = shown.figure.arrangement.plots[p];
      float across = 0, down = 0;
      for (const Vec2 at : shown.figure.plots[p].screen.positions) {
        CHECK(box.contains(at));
        across = std::max(across, std::abs(at.x - middle_of(box).x) / box.width);
        down = std::max(down, std::abs(at.y - middle_of(box).y) / box.height);
      }
      CHECK(std::max(across, down) > 0.46f);
    }
  }
}

TEST_CASE("colours tell the kinds apart, and the wider layer is the darker one") {
  const RepresentedFigure shown(View::meta);
  const auto sum = [](Color c) { return c.r + c.g + c.b; };
  CHECK(representation_color(shown.figure, 0) == shown.figure.theme.ink());
  CHECK(representation_color(shown.figure, 1) == representation_color(shown.figure, 2));
  CHECK(sum(representation_color(shown.figure, 1)) > sum(representation_color(shown.figure, 5)));
  CHECK(!(representation_color(shown.figure, 3) == representation_color(shown.figure, 5)));
}

TEST_CASE("the chosen digit's picture is drawn in the third box, also on a phone") {
  for (const float width : {900.0f, 360.0f}) {
    RepresentedFigure shown(View::meta, "", width, 640);
    CHECK(build_draw_lists(shown.figure).back().cells.size() == 0);
    send(shown, PointerKind::move, shown.place(1, 4));
    const DrawList beside = build_draw_lists(shown.figure).back();
    CHECK(beside.cells.size() > 300);
    const Rect place = shown.figure.arrangement.images.at(0);
    for (const CellMark& cell : beside.cells) CHECK(place.contains(middle_of(cell.at)));
    CHECK(place.x + place.width <= width);
    CHECK(place.y + place.height <= shown.figure.arrangement.panel.y);
  }
}

TEST_CASE("on a phone the map has most of the height, and the picture's name its room below it") {
  for (const View view : {View::meta, View::path}) {
    const RepresentedFigure shown(view, "", 360, 700);
    const Arrangement& arrangement = shown.figure.arrangement;
    const Rect map = arrangement.plots[0], digits = arrangement.plots[1], picture = arrangement.images[0];
    CHECK(map.height > 1.4f * digits.height);
    CHECK(picture.y + picture.height + 20 <= digits.y + digits.height);
    CHECK(picture.height >= 2 * image_side);
  }
}

TEST_CASE("the kinds' names end above the digits' title, on narrow phones too") {
  for (const float width : {320.0f, 360.0f, 900.0f}) {
    const RepresentedFigure shown(View::meta, "", width, 700);
    const Rect map = shown.figure.arrangement.plots[0], digits = shown.figure.arrangement.plots[1];
    const float end = digits.y > map.y ? digits.y - plot_title_height : shown.figure.arrangement.panel.y;
    for (const TextMark& text : build_representation_texts(shown.figure)) {
      if (text.align == TextAlign::start) CHECK(text.at.y + 5 <= end);
    }
  }
}

TEST_CASE("a representation that does not exist becomes the last one") {
  for (const View view : {View::meta, View::listed, View::flip, View::distances}) {
    RepresentedFigure shown(view, "representation=9999&space=999");
    CHECK(shown.figure.params.representation == 5);
    CHECK(shown.figure.params.space == 2);
    CHECK(act(shown.figure, "representation", 4000));
    CHECK(chosen_representation(shown.figure) == 5);
    CHECK(!list_controls(shown.figure).empty());
  }
}

TEST_CASE("data without representations are refused with a sentence") {
  const DrawnFigure drawn(View::meta);
  CHECK(drawn.figure.error == "This figure is about representations, which its data do not have.");
}

}  // namespace planisphere
