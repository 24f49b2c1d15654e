// A map of named things: its colours, its names, what hands and links do on it.
#include <doctest/doctest.h>

#include <algorithm>

#include "figure/controls.h"
#include "figure/interaction.h"
#include "figure/made_up_map.h"
#include "figure/map_picture.h"
#include "figure/map_view.h"
#include "figure/picks.h"
#include "figure/picture.h"
#include "scene/area_labels.h"

namespace planisphere {
namespace {

bool has_fill(const DrawList& list, Color color) {
  return std::any_of(list.points.begin(), list.points.end(),
                     [&](const PointMark& mark) { return mark.fill == color; });
}

}  // namespace

TEST_CASE("a map is there at once and needs no optimiser") {
  MapFigure map;
  CHECK(map.figure.error == "");
  REQUIRE(map.figure.plots.size() == 1);
  CHECK(map.figure.plots[0].screen.positions.size() == 300);
  CHECK(build_draw_lists(map.figure)[0].points.size() == 300);
  CHECK(status_text(map.figure) == "300 words");
}

TEST_CASE("data without the baked map are refused with a sentence") {
  auto data = made_up_words();
  data->layouts[0].name = "umap";
  const FigureSpec spec = map_spec();
  Figure figure = open_figure(spec, "");
  give_dataset(figure, data);
  CHECK(figure.error == "This figure shows the flat map “tsne”, which its data do not have.");
}

TEST_CASE("points without a colour are grey, and fainter the more there are") {
  int before = 256;
  for (const int points : {100, 1000, 5000, 20000}) {
    const Color mist = mist_color(points, false);
    CHECK(mist.r == 150);
    CHECK(mist.g == 150);
    CHECK(mist.b == 150);
    CHECK(mist.a <= before);
    CHECK(mist.a > 0);
    before = mist.a;
  }
  CHECK(before < 40);
}

TEST_CASE("a picked category is coloured over the mist, in its slot's hue") {
  MapFigure map;
  REQUIRE(pick(map.figure, find_category(*map.figure.dataset, "c.2")));
  const Changes changes = map.turn();
  CHECK(changes.picture);
  CHECK(changes.state);
  const DrawList list = build_draw_lists(map.figure)[0];
  CHECK(has_fill(list, Color{191, 64, 64, 255}));  // hsl(0, 50%, 50%)
  const auto members = map.figure.dataset->categories.of(find_category(*map.figure.dataset, "c.2"));
  for (std::size_t i = 0; i < list.points.size(); ++i)
    CHECK((list.points[i].fill.a == 255) == (i >= list.points.size() - members.size()));
}

TEST_CASE("six colours and no more; a freed one is the next to be given") {
  MapFigure map;
  for (int category = 0; category < 6; ++category) CHECK(pick(map.figure, category));
  CHECK_FALSE(pick(map.figure, 6));
  CHECK_FALSE(pick(map.figure, 2));
  CHECK(unpick(map.figure, 3));
  CHECK_FALSE(unpick(map.figure, 3));
  CHECK(pick(map.figure, 6));
  CHECK(map.figure.view.picks == Picks{0, 1, 2, 6, 4, 5});
  CHECK_FALSE(pick(map.figure, 99));
  CHECK_FALSE(unpick(map.figure, -1));
}

TEST_CASE("of several categories of a point the last one shows") {
  MapFigure map;
  pick(map.figure, 0);
  pick(map.figure, find_category(*map.figure.dataset, "even"));
  map.turn();
  CHECK(map_color(map.figure, 0, 4) == pick_color(1));
  CHECK(map_color(map.figure, 0, 5) == pick_color(0));
}

TEST_CASE("the address keeps the picked categories, whatever letters they have") {
  MapFigure map;
  pick(map.figure, 0);
  pick(map.figure, 2);
  pick(map.figure, 3);
  unpick(map.figure, 1);
  const std::string state = figure_state(map.figure);
  CHECK(state == "pick=everything%20%26%20all%2C%20%E2%80%9Cso%20to%20say%E2%80%9D,,c.2");
  MapFigure again(state);
  CHECK(again.figure.view.picks == map.figure.view.picks);
  CHECK(figure_state(again.figure) == state);
  CHECK(figure_state(open_figure(map.spec, state)) == state);  // before its data are there
}

TEST_CASE("the author's picks need no words in the address, and none at all does") {
  FigureSpec spec = map_spec();
  constexpr const char* picks[] = {"c.1", "even"};
  spec.map.picks = picks;
  MapFigure map("", spec);
  CHECK(map.figure.view.picks[1] == find_category(*map.figure.dataset, "even"));
  CHECK(figure_state(map.figure) == "");
  unpick(map.figure, 0);
  unpick(map.figure, 1);
  CHECK(figure_state(map.figure) == "pick=");
  MapFigure bare("pick=", spec);
  CHECK(bare.figure.view.picks == no_picks);
}

TEST_CASE("an unknown category in the address is said and left out, a repeated one counts once") {
  MapFigure map("pick=c.9,c.1,c.1");
  CHECK(map.figure.notice == "There is no category “c.9” in these data.");
  CHECK(map.figure.view.picks == Picks{-1, 2, -1, -1, -1, -1});
}

TEST_CASE("a shown category's name stands free of the others, near its points") {
  MapFigure map("pick=c.0,c.1,c.2,c.3");
  const std::vector<TextMark> texts = build_texts(map.figure);
  CHECK(texts.size() >= 3);
  for (const TextMark& a : texts) {
    for (const TextMark& b : texts) CHECK((&a == &b || !overlap(text_bounds(a), text_bounds(b))));
  }
}

TEST_CASE("points' names come with zooming in, and stay") {
  MapFigure map;
  CHECK(build_texts(map.figure).empty());
  std::size_t before = 0;
  for (const char* zoom : {"zoom=1.5", "zoom=2.1", "zoom=3"}) {
    MapFigure closer(zoom);
    closer.rest();
    const std::size_t now = build_texts(closer.figure).size();
    CHECK(now > 0);
    before = std::max(before, now);
  }
  CHECK(before > 10);
}

TEST_CASE("flying to a point ends with the point in the middle and pointed at") {
  MapFigure map;
  REQUIRE(fly_to(map.figure, 17));
  CHECK(map.turn().animating);
  map.rest();
  const Vec2 middle = middle_of(map.figure.arrangement.plots[0]);
  CHECK(map.place(17).x == doctest::Approx(middle.x).epsilon(0.01));
  CHECK(map.place(17).y == doctest::Approx(middle.y).epsilon(0.01));
  CHECK(map.figure.view.hovered == 17);
  CHECK(map.figure.view.camera.zoom > 2);
  CHECK_FALSE(fly_to(map.figure, 300));
  CHECK_FALSE(fly_to(map.figure, -1));
}

TEST_CASE("a hand on the map ends the flight; with little motion there is none") {
  MapFigure map;
  fly_to(map.figure, 17);
  map.turn(100);
  turn_wheel(map.figure, middle_of(map.figure.arrangement.plots[0]), -10);
  const Camera held = map.figure.view.camera;
  map.turn(100);
  CHECK(map.figure.view.camera == held);
  map.figure.theme.reduced_motion = true;
  fly_to(map.figure, 200);
  map.turn();
  CHECK(map.place(200).x == doctest::Approx(middle_of(map.figure.arrangement.plots[0]).x).epsilon(0.01));
}

}  // namespace planisphere
