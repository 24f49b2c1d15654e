// Distance matrices, and the drawing without data.
#include "figure/distance_view.h"

#include <doctest/doctest.h>

#include <cmath>

#include "figure/controls.h"
#include "figure/diagram_picture.h"
#include "figure/interaction.h"
#include "figure/picture.h"
#include "figure/represented_figure.h"
#include "figure/snapshot_text.h"
#include "scene/image_cells.h"

namespace planisphere {

TEST_CASE("rows of a distance matrix go class by class, as many of each") {
  const auto dataset = drawn_dataset(200);
  const std::vector<int> rows = distance_rows(*dataset);
  CHECK(rows.size() == 120);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto of = [&](std::size_t k) {
      return dataset->classes.of_point[static_cast<std::size_t>(rows[k])];
    };
    CHECK(of(i) >= of(i - 1));
  }
}

TEST_CASE("a distance matrix is symmetric, 0 on its diagonal, and 1 on average") {
  RepresentedFigure shown(View::distances);
  for (int space = 0; space <= 2; ++space) {
    const Matrix<float> distances = find_distance_matrix(*shown.figure.dataset, space);
    double squares = 0;
    for (int i = 0; i < 40; ++i) {
      CHECK(distances(i, i) == 0);
      for (int j = 0; j < 40; ++j) {
        CHECK(distances(i, j) == distances(j, i));
        squares += static_cast<double>(distances(i, j)) * static_cast<double>(distances(i, j));
      }
    }
    CHECK(squares / (40 * 39) == doctest::Approx(1));
  }
}

TEST_CASE("a cell pointed at shows both of its digits and tells how far apart they are") {
  for (const float width : {900.0f, 360.0f}) {
    RepresentedFigure shown(View::distances, "", width, 640);
    const Rect place = shown.figure.arrangement.images.at(0);
    const std::size_t before = build_draw_lists(shown.figure).back().cells.size();
    Drag drag;
    const int cell = 3 * 40 + 30;
    point_at(shown.figure, drag,
             {PointerKind::move, PointerType::mouse, middle_of(cell_rect(place, 40, cell)), 0});
    shown.turn();
    CHECK(shown.figure.view.pixel == cell);
    CHECK(build_draw_lists(shown.figure).back().cells.size() > before + 600);
    CHECK(status_text(shown.figure).starts_with("digit 0, digit 2: "));
    CHECK(shown.figure.announcement == status_text(shown.figure));
    CHECK(snapshot_text(shown.figure).find("\"row\":3") != std::string::npos);
    for (const Rect image : shown.figure.arrangement.images) {
      CHECK(image.x >= 0);
      CHECK(image.x + image.width <= width);
      CHECK(image.y + image.height <= shown.figure.arrangement.panel.y);
    }
  }
}

TEST_CASE("keys go from cell to cell of a distance matrix and stay inside") {
  RepresentedFigure shown(View::distances);
  CHECK(!press_key(shown.figure, "Escape"));
  CHECK(press_key(shown.figure, "Home"));
  CHECK(press_key(shown.figure, "ArrowUp"));
  CHECK(press_key(shown.figure, "ArrowLeft"));
  CHECK(shown.figure.view.pixel == 0);
  CHECK(press_key(shown.figure, "ArrowRight"));
  CHECK(press_key(shown.figure, "ArrowDown"));
  CHECK(shown.figure.view.pixel == 41);
  CHECK(press_key(shown.figure, "End"));
  CHECK(press_key(shown.figure, "ArrowDown"));
  CHECK(shown.figure.view.pixel == 1599);
  CHECK(press_key(shown.figure, "Escape"));
  CHECK(shown.figure.view.pixel == -1);
}

TEST_CASE("each representation that is there in detail has its own matrix") {
  RepresentedFigure shown(View::distances);
  const Matrix<float> before = shown.figure.goals.front();
  CHECK(act(shown.figure, "space", 2));
  CHECK(shown.turn().picture);
  CHECK(hash_layout(shown.figure.goals.front()) != hash_layout(before));
  CHECK(status_text(shown.figure) == "20 units, seed 1");
  CHECK(act(shown.figure, "space", 900));
  shown.turn();
  CHECK(shown.figure.params.space == 2);
}

TEST_CASE("a drawing needs no data, and all of it lies inside the figure at any size") {
  const FigureSpec spec = {
      .name = "drawing", .title = "D", .summary = "D", .dataset = nullptr, .view = View::diagram};
  for (const auto& [width, height] : {std::pair{320.0f, 420.0f}, {720.0f, 580.0f}, {3800.0f, 2000.0f}}) {
    Figure figure = open_figure(spec, "");
    CHECK(wanted_files(figure).empty());
    resize_figure(figure, width, height);
    CHECK(!update_figure(figure, 1).animating);
    CHECK(list_controls(figure).empty());
    CHECK(!press_key(figure, "Home"));
    const DrawList drawing = build_draw_lists(figure).back();
    CHECK(drawing.lines.size() == 3 * 4 + 3 * 3);
    for (const LineMark& line : drawing.lines) {
      for (const Vec2 end : {line.from, line.to}) {
        CHECK(end.x > 0);
        CHECK(end.x < width);
        CHECK(end.y > 0);
        CHECK(end.y < height);
      }
    }
    CHECK(build_texts(figure).size() == 12);
  }
}

}  // namespace planisphere
