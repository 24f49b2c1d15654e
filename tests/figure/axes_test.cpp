// Points by the ink of two pixels, and from an angle: the pictures beside the axes.
#include <doctest/doctest.h>

#include <algorithm>

#include "figure/controls.h"
#include "figure/drawn_figure.h"
#include "figure/interaction.h"
#include "figure/picture.h"
#include "figure/workshop.h"
#include "scene/image_cells.h"

namespace planisphere {
namespace {

constexpr int pixel(int row, int column) {
  return row * image_side + column;
}

void press(DrawnFigure& drawn, Vec2 at, PointerType type = PointerType::mouse) {
  Drag drag;
  point_at(drawn.figure, drag, {PointerKind::down, type, at, 0});
  point_at(drawn.figure, drag, {PointerKind::up, type, at, 0});
  drawn.turn();
}

}  // namespace

TEST_CASE("a figure of two pixels has its picture at once and sends no orders") {
  DrawnFigure drawn(View::pixels);
  CHECK(drawn.figure.plots.at(0).screen.positions.size() == 40);
  CHECK(!drawn.figure.mail->orders.take());
  CHECK(!drawn.turn().animating);
  CHECK(!drawn.turn().picture);
}

TEST_CASE("a press in a picture picks the pixel of its axis, by mouse and by finger") {
  for (const PointerType type : {PointerType::mouse, PointerType::touch, PointerType::pen}) {
    DrawnFigure drawn(View::pixels);
    press(drawn, middle_of(cell_rect(drawn.image(0), image_side, pixel(5, 7))), type);
    press(drawn, middle_of(cell_rect(drawn.image(1), image_side, pixel(7, 10))), type);
    CHECK(drawn.figure.params.x_pixel == pixel(5, 7));
    CHECK(drawn.figure.params.y_pixel == pixel(7, 10));
    CHECK(drawn.figure.view.camera == Camera{});
  }
}

TEST_CASE("dragging goes on picking, also outside of the picture, until the hand lets go") {
  DrawnFigure drawn(View::pixels);
  Drag drag;
  point_at(drawn.figure, drag, {PointerKind::down, PointerType::mouse, middle_of(drawn.image(0)), 0});
  point_at(drawn.figure, drag, {PointerKind::move, PointerType::mouse, {-1000, -1000}, 0});
  CHECK(drawn.figure.params.x_pixel == 0);
  point_at(drawn.figure, drag, {PointerKind::up, PointerType::mouse, {-1000, -1000}, 0});
  point_at(drawn.figure, drag, {PointerKind::move, PointerType::mouse, middle_of(drawn.image(0)), 0});
  CHECK(drawn.figure.params.x_pixel == 0);
}

TEST_CASE("points glide to their new places, and jump for readers who prefer stillness") {
  DrawnFigure drawn(View::pixels);
  act(drawn.figure, "x_pixel", pixel(20, 20));
  CHECK(drawn.turn().animating);
  CHECK(!(drawn.figure.frame.plots[0].layout == drawn.figure.goal));
  for (int i = 0; i < 200 && drawn.turn().animating; ++i) {
  }
  CHECK(drawn.figure.frame.plots[0].layout == drawn.figure.goal);
  drawn.figure.theme.reduced_motion = true;
  act(drawn.figure, "x_pixel", pixel(2, 2));
  CHECK(!drawn.turn().animating);
  CHECK(drawn.figure.frame.plots[0].layout == drawn.figure.goal);
}

TEST_CASE("the pixels travel in the address as rows and columns") {
  DrawnFigure drawn(View::pixels, "x_pixel=5,7&y_pixel=7,10");
  CHECK(drawn.figure.params.x_pixel == pixel(5, 7));
  CHECK(figure_state(drawn.figure) == "x_pixel=5,7&y_pixel=7,10");
  CHECK(drawn.figure.notice == "");
}

TEST_CASE("pixels that do not exist become the nearest, and that is said") {
  DrawnFigure drawn(View::pixels, "x_pixel=99,-3");
  CHECK(drawn.figure.params.x_pixel == pixel(27, 0));
  CHECK(drawn.figure.notice == "x_pixel must lie between 0,0 and 27,27; took 27,0.");
  for (const char* nonsense :
       {"x_pixel=7", "x_pixel=,", "x_pixel=a,b", "x_pixel=nan,3", "x_pixel=1,2,3", "x_pixel="}) {
    DrawnFigure kept(View::pixels, nonsense);
    CHECK(kept.figure.params.x_pixel == Params{}.x_pixel);
    CHECK(kept.figure.notice.ends_with("kept 7,13."));
  }
  CHECK(act(drawn.figure, "y_pixel", 1e9f));
  CHECK(drawn.figure.params.y_pixel == pixel(27, 27));
}

TEST_CASE("there is nothing to play, and what there is says its pixel in words") {
  DrawnFigure drawn(View::pixels);
  std::vector<std::string> ids;
  for (const Control& control : list_controls(drawn.figure)) ids.push_back(control.id);
  CHECK(ids == std::vector<std::string>{"home", "x_pixel", "y_pixel"});
  CHECK(list_controls(drawn.figure)[1].text == "row 7, column 13");
  CHECK(count_parameters(drawn.figure) == 0);
  for (const char* button : {"play", "step", "reset", "reseed"}) CHECK(!act(drawn.figure, button, 1));
  CHECK(!press_key(drawn.figure, " "));
}

TEST_CASE("the hovered digit is drawn in both pictures, and its ink is told") {
  DrawnFigure drawn(View::pixels);
  press_key(drawn.figure, "Home");
  drawn.turn();
  const DrawList pictures = build_draw_lists(drawn.figure).back();
  const std::vector<float> image = image_of(*drawn.figure.dataset, 0);
  const auto inked = std::count_if(image.begin(), image.end(), [](float value) { return value > 0; });
  for (const std::size_t axis : {0u, 1u}) {
    CHECK(std::count_if(pictures.cells.begin(), pictures.cells.end(), [&](const CellMark& cell) {
            return drawn.image(axis).contains(middle_of(cell.at));
          }) == inked);
  }
  CHECK(drawn.figure.announcement.ends_with(
      "across, " + intensity_text(image[static_cast<std::size_t>(Params{}.y_pixel)]) + " up"));
}

TEST_CASE("strips beside the axes go from bare to full ink") {
  DrawnFigure drawn(View::pixels);
  const Rect plot = drawn.figure.arrangement.plots.at(0);
  std::vector<CellMark> below;
  const DrawList pictures = build_draw_lists(drawn.figure).back();
  for (const CellMark& cell : pictures.cells) {
    if (cell.at.y >= plot.y + plot.height && cell.at.height == 8) below.push_back(cell);
  }
  REQUIRE(below.size() > 30);
  for (std::size_t i = 1; i < below.size(); ++i) CHECK(below[i].fill.a >= below[i - 1].fill.a);
  CHECK(below.back().fill.a == 255);
}

TEST_CASE("a figure of components shows weights of both signs, and the shares of the spread") {
  DrawnFigure drawn(View::components);
  Workshop workshop(drawn.figure.work, drawn.figure.mail);
  while (workshop.turn(1e9)) {
  }
  drawn.turn();
  const DrawList pictures = build_draw_lists(drawn.figure).back();
  int red = 0, blue = 0;
  for (const CellMark& cell : pictures.cells) {
    if (!drawn.image(0).contains(middle_of(cell.at))) continue;
    red += cell.fill.r > cell.fill.b;
    blue += cell.fill.b > cell.fill.r;
  }
  CHECK(red > 100);
  CHECK(blue > 100);
  CHECK(status_text(drawn.figure).ends_with("% of all the spread"));
}

TEST_CASE("data without fitting pictures are refused in a sentence") {
  for (const View view : {View::pixels, View::components, View::matrix, View::images}) {
    const FigureSpec spec = drawn_spec(view);
    auto dataset = drawn_dataset();
    dataset->sprite = {};
    Figure figure = open_figure(spec, "");
    give_dataset(figure, dataset);
    CHECK(figure.error ==
          "This figure is made of grey pictures of 28 × 28 pixels, which its data do not have.");
    CHECK(update_figure(figure, 16).failed);
    build_draw_lists(figure);
    CHECK(build_texts(figure).empty());
    CHECK(!press_key(figure, "ArrowRight"));
  }
}

}  // namespace planisphere
