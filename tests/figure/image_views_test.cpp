// Figures made of pictures only: four large ones, or one beside its numbers.
#include <doctest/doctest.h>

#include <set>

#include "figure/controls.h"
#include "figure/drawn_figure.h"
#include "figure/interaction.h"
#include "figure/picture.h"
#include "figure/views.h"
#include "scene/image_cells.h"

namespace planisphere {
namespace {

void hover(DrawnFigure& drawn, Vec2 at) {
  Drag drag;
  point_at(drawn.figure, drag, {PointerKind::move, PointerType::mouse, at});
  drawn.turn();
}

FigureSpec noise_spec() {
  FigureSpec spec = drawn_spec(View::images);
  spec.noise = true;
  return spec;
}

}  // namespace

TEST_CASE("four different points are shown, others by another seed, the same by the same") {
  DrawnFigure drawn(View::images);
  std::set<std::vector<int>> seen;
  for (int seed = 1; seed <= 50; ++seed) {
    const std::vector<int> points = shown_points(drawn.figure);
    CHECK(std::set<int>(points.begin(), points.end()).size() == 4);
    seen.insert(points);
    CHECK(act(drawn.figure, "reseed", 1));
  }
  CHECK(seen.size() > 45);
  CHECK(figure_state(drawn.figure) == "seed=51");
  DrawnFigure again(View::images, "seed=51");
  CHECK(shown_points(again.figure) == shown_points(drawn.figure));
}

TEST_CASE("fewer points than places are all shown") {
  const FigureSpec spec = drawn_spec(View::images);
  Figure figure = open_figure(spec, "");
  give_dataset(figure, drawn_dataset(3));
  CHECK(shown_points(figure).size() == 3);
}

TEST_CASE("another four is announced, and is a button in words") {
  DrawnFigure drawn(View::images);
  REQUIRE(list_controls(drawn.figure).size() == 1);
  CHECK(list_controls(drawn.figure)[0].label == "Another four");
  CHECK(press_key(drawn.figure, " "));
  CHECK(drawn.turn().announcement);
  CHECK(drawn.figure.announcement.starts_with("digit "));
  CHECK(!act(drawn.figure, "home", 1));
  CHECK(!act(drawn.figure, "play", 1));
}

TEST_CASE("arrow keys go from picture to picture and stop at the ends") {
  DrawnFigure drawn(View::images);
  const std::vector<int> points = shown_points(drawn.figure);
  for (const int expected : {0, 1, 2, 3, 3}) {
    CHECK(press_key(drawn.figure, "ArrowRight"));
    CHECK(drawn.figure.view.hovered == points[static_cast<std::size_t>(expected)]);
  }
  press_key(drawn.figure, "Home");
  CHECK(drawn.figure.view.hovered == points[0]);
  CHECK(press_key(drawn.figure, "Escape"));
  CHECK(!press_key(drawn.figure, "Escape"));
  CHECK(!press_key(drawn.figure, "Tab"));
}

TEST_CASE("a matrix has a number for every pixel, short ones") {
  DrawnFigure drawn(View::matrix);
  const std::vector<TextMark> texts = build_texts(drawn.figure);
  REQUIRE(texts.size() == image_pixels);
  const std::vector<float> image = image_of(*drawn.figure.dataset, shown_points(drawn.figure)[0]);
  for (int pixel = 0; pixel < image_pixels; ++pixel) {
    const TextMark& text = texts[static_cast<std::size_t>(pixel)];
    CHECK(drawn.image(1).contains(text.at));
    CHECK(std::stod("0" + (text.text == "1" ? std::string("1") : text.text)) >= 0);
    if (image[static_cast<std::size_t>(pixel)] == 0) CHECK(text.text == "0");
    if (image[static_cast<std::size_t>(pixel)] == 1) CHECK(text.text == "1");
  }
}

TEST_CASE("pointing at a pixel finds its number, and the other way round") {
  DrawnFigure drawn(View::matrix);
  const int pixel = 7 * 28 + 13;
  for (const std::size_t side : {0u, 1u}) {
    hover(drawn, middle_of(cell_rect(drawn.image(side), image_side, pixel)));
    CHECK(drawn.figure.view.pixel == pixel);
    CHECK(drawn.figure.announcement.starts_with("pixel row 7, column 13: "));
    CHECK(status_text(drawn.figure).starts_with("row 7, column 13: "));
    hover(drawn, {-5, -5});
    CHECK(drawn.figure.view.pixel == -1);
  }
}

TEST_CASE("arrow keys move the highlighted pixel and stop at the edges") {
  DrawnFigure drawn(View::matrix);
  press_key(drawn.figure, "ArrowUp");
  CHECK(drawn.figure.view.pixel == 14 * 28 + 14);
  press_key(drawn.figure, "ArrowUp");
  press_key(drawn.figure, "ArrowRight");
  CHECK(drawn.figure.view.pixel == 13 * 28 + 15);
  press_key(drawn.figure, "End");
  CHECK(drawn.figure.view.pixel == 28 * 28 - 1);
  press_key(drawn.figure, "ArrowDown");
  CHECK(drawn.figure.view.pixel == 28 * 28 - 1);
  press_key(drawn.figure, "Escape");
  CHECK(drawn.figure.view.pixel == -1);
}

TEST_CASE("a tap chooses a pixel of a matrix") {
  DrawnFigure drawn(View::matrix);
  Drag drag;
  const Vec2 at = middle_of(cell_rect(drawn.image(1), image_side, 100));
  point_at(drawn.figure, drag, {PointerKind::down, PointerType::touch, at});
  point_at(drawn.figure, drag, {PointerKind::up, PointerType::touch, at});
  drawn.turn();
  CHECK(drawn.figure.view.pixel == 100);
}

TEST_CASE("noise needs no pictures of its data") {
  const FigureSpec spec = noise_spec();
  auto dataset = drawn_dataset();
  dataset->sprite = {};
  Figure figure = open_figure(spec, "");
  give_dataset(figure, dataset);
  CHECK(figure.error == "");
  update_figure(figure, 16);
  CHECK(build_draw_lists(figure).back().cells.size() > 3000);
  CHECK(!press_key(figure, "ArrowRight"));
}

TEST_CASE("hands on nothing do no harm") {
  for (const View view : {View::images, View::matrix}) {
    DrawnFigure drawn(view);
    Drag drag;
    turn_wheel(drawn.figure, {100, 100}, 50);
    pinch(drawn.figure, {100, 100}, {5, 5}, 2);
    point_at(drawn.figure, drag, {PointerKind::down, PointerType::mouse, {100, 100}});
    point_at(drawn.figure, drag, {PointerKind::move, PointerType::mouse, {200, 200}});
    CHECK(drawn.figure.view.camera == Camera{});
  }
}

}  // namespace planisphere
