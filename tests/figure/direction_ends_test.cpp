// A map of directions in hand: its ends, its address, its lists, its file.
#include <doctest/doctest.h>

#include <algorithm>

#include "figure/directions.h"
#include "figure/directions_picture.h"
#include "figure/ends.h"
#include "figure/interaction.h"
#include "figure/made_up_directions.h"
#include "figure/map_view.h"
#include "figure/picture.h"
#include "figure/snapshot_text.h"
#include "scene/area_labels.h"

namespace planisphere {
namespace {

bool has_text(const Figure& figure, const std::string& text) {
  const std::vector<TextMark> texts = build_texts(figure);
  return std::any_of(texts.begin(), texts.end(), [&](const TextMark& mark) { return mark.text == text; });
}

}  // namespace

TEST_CASE("the vectors are asked for at once, and there is no picture before they have come") {
  MapFigure map("left=w1&right=w2", directions_spec(), plain_words());
  CHECK(map.figure.error == "");
  CHECK(wanted_files(map.figure) == std::vector<std::string>{"made-up/directions.bytes"});
  CHECK(map.figure.plots.empty());
  CHECK(snapshot_text(map.figure).find("\"ready\":false") != std::string::npos);
  DirectionsFigure ready("left=w1&right=w2");
  CHECK(ready.supplied);
  CHECK(wanted_files(ready.figure).empty());
  CHECK(build_draw_lists(ready.figure)[0].points.size() >= 300);
  CHECK(snapshot_text(ready.figure).find("\"ready\":true") != std::string::npos);
}

TEST_CASE("without its vectors, or with damaged ones, the figure says so") {
  for (const bool damaged : {false, true}) {
    MapFigure map("", directions_spec(), plain_words());
    const Status status = damaged ? supply_file(map.figure, "made-up/directions.bytes", {})
                                  : supply_missing_file(map.figure, "made-up/directions.bytes");
    CHECK_FALSE(status.ok());
    CHECK(map.figure.error == "This figure’s vectors could not be loaded.");
    CHECK(wanted_files(map.figure).empty());
    CHECK(map.turn().failed);
  }
  const FigureSpec spec = directions_spec();
  Figure figure = open_figure(spec, "");
  give_dataset(figure, made_up_words());
  CHECK(figure.error == "This figure lies between words by their vectors, which its data do not have.");
}

TEST_CASE("points are added to an end and taken away, once each and not too many") {
  DirectionsFigure map;
  Figure& figure = map.figure;
  for (int i = 0; i < static_cast<int>(most_in_end); ++i) CHECK(add_to_end(figure, 1, 10 + i));
  CHECK_FALSE(add_to_end(figure, 1, 99));
  CHECK(add_to_end(figure, 3, 99));
  CHECK_FALSE(add_to_end(figure, 3, 99));
  CHECK_FALSE(add_to_end(figure, 4, 5));
  CHECK_FALSE(add_to_end(figure, -1, 5));
  CHECK_FALSE(add_to_end(figure, 0, 300));
  CHECK(take_from_end(figure, 1, 2));
  CHECK_FALSE(take_from_end(figure, 1, 5));
  CHECK_FALSE(take_from_end(figure, 7, 0));
  CHECK(figure.view.ends == Ends{{{}, {10, 11, 13, 14, 15}, {}, {99}}});
}

TEST_CASE("the address keeps the ends by name, and says nothing about the author's own") {
  FigureSpec spec = directions_spec();
  spec.map.directions = "left=w1&right=w2,w3";
  DirectionsFigure map("", spec);
  CHECK(figure_state(map.figure) == "");
  add_to_end(map.figure, 3, 200);
  take_from_end(map.figure, 0, 0);
  CHECK(figure_state(map.figure) == "left=&up=w200");
  DirectionsFigure again("left=&up=w200", spec);
  CHECK(again.figure.view.ends == Ends{{{}, {2, 3}, {}, {200}}});
  CHECK(figure_state(open_figure(map.spec, "left=&up=w200")) ==
        "left=&up=w200");  // before its data are there
}

TEST_CASE("an unknown word in the address is said and left out") {
  DirectionsFigure map("left=w7,nonsense&right=w9,w9");
  CHECK(map.figure.notice == "There is no “nonsense” among these words.");
  CHECK(map.figure.view.ends == Ends{{{7}, {9}, {}, {}}});
}

TEST_CASE("lists hold the farthest without the words one asks with, in the order of the ranks") {
  DirectionsFigure map("left=w7&right=w9,w11");
  const Matrix<float>& layout = map.figure.frame.plots[0].layout;
  for (const int end : {0, 1}) {
    const std::vector<int> farthest = find_farthest(map.figure, end, 12);
    REQUIRE(farthest.size() == 12);
    for (int i = 0; i < 300; ++i) {
      const bool listed = std::find(farthest.begin(), farthest.end(), i) != farthest.end();
      const float x = end == 0 ? -layout(i, 0) : layout(i, 0);
      const float last = end == 0 ? -layout(farthest.back(), 0) : layout(farthest.back(), 0);
      if (i == 7 || i == 9 || i == 11) {
        CHECK_FALSE(listed);
      } else {
        CHECK((listed ? x >= last : x <= last));
      }
    }
  }
  CHECK(build_texts(map.figure)[0].ground == TextGround::none);  // no points lie under a list
  CHECK(has_text(map.figure, "← w7"));
  CHECK(has_text(map.figure, "w9, w11 →"));
}

TEST_CASE("other ends move the points there, at once where little motion is wanted, and are told") {
  DirectionsFigure map("left=w7&right=w9");
  const Matrix<float> before = map.figure.frame.plots[0].layout;
  add_to_end(map.figure, 0, 8);
  const Changes changes = map.turn();
  CHECK(changes.controls);
  CHECK(changes.state);
  CHECK(changes.announcement);
  CHECK(map.figure.announcement.starts_with("Farthest towards w7, w8: "));
  CHECK(map.figure.frame.plots[0].layout != map.figure.goal);
  map.rest();
  CHECK(map.figure.frame.plots[0].layout == map.figure.goal);
  CHECK(map.figure.goal != before);
  map.figure.theme.reduced_motion = true;
  take_from_end(map.figure, 0, 1);
  map.turn();
  CHECK(map.figure.frame.plots[0].layout == before);
}

TEST_CASE("pointing at a word in a list points at it on the map, and tells its place") {
  for (const float width : {360.0f, 900.0f}) {
    DirectionsFigure map("left=w7&right=w9", directions_spec(), width, 700);
    const Rect list = map.figure.arrangement.images[1];
    map.hover({list.x + list.width / 2, list.y + 24 + 19 * 2.5f});
    const std::vector<int> listed = listed_points(map.figure, 1);
    REQUIRE(listed.size() > 3);
    CHECK(map.figure.view.hovered == listed[2]);
    CHECK(point_summary(map.figure, listed[2]).ends_with(" of 300 towards w9"));
    CHECK(map.figure.announcement ==
          point_text(*map.figure.dataset, listed[2]) + ", " + place_text(map.figure, listed[2]));
    map.hover({list.x + list.width / 2, list.y + 5});
    CHECK(map.figure.view.hovered == -1);
  }
}

TEST_CASE("the first and the last key go to both extremes") {
  DirectionsFigure map("left=w7&right=w9");
  const int left = rank_from(map.figure.goal, 0, {}, 1).front(),
            right = rank_from(map.figure.goal, 1, {}, 1).front();
  CHECK(press_key(map.figure, "Home"));
  CHECK(map.figure.view.hovered == left);
  CHECK(press_key(map.figure, "End"));
  CHECK(map.figure.view.hovered == right);
  CHECK(place_text(map.figure, right) == "number 1 of 300 towards w9");
}

TEST_CASE("names on the plot stand free of each other") {
  for (const float width : {360.0f, 900.0f}) {
    DirectionsFigure map("left=w7,w8&right=w9&down=w20&up=w30", directions_spec(), width, 700);
    const std::vector<TextMark> texts = build_texts(map.figure);
    CHECK(texts.size() > 10);
    const std::size_t lists = 2 + listed_points(map.figure, 0).size() + listed_points(map.figure, 1).size();
    for (std::size_t i = lists; i < texts.size(); ++i) {
      for (std::size_t k = lists; k < i; ++k)
        CHECK_FALSE(overlap(text_bounds(texts[i]), text_bounds(texts[k])));
    }
    CHECK(has_text(map.figure, "↑ w30"));
    CHECK(has_text(map.figure, "↓ w20"));
  }
}

TEST_CASE("without any end there are no lists and no names, and the figure stands") {
  DirectionsFigure map;
  CHECK(map.figure.error == "");
  CHECK(listed_points(map.figure, 0).empty());
  CHECK(place_text(map.figure, 3) == "");
  add_to_end(map.figure, 1, 4);
  map.rest();
  CHECK(has_text(map.figure, "← far from w4"));
}

}  // namespace planisphere
