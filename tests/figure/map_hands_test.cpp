// Pointing at a map of named things: texts, addresses, neighbours, and maps on which nothing answers.
#include <doctest/doctest.h>

#include "data/point_url.h"
#include "data/quantised.h"
#include "figure/controls.h"
#include "figure/interaction.h"
#include "figure/made_up_map.h"
#include "figure/map_view.h"
#include "figure/picture.h"

namespace planisphere {
TEST_CASE("pointing at a point tells its text and its address") {
  MapFigure map;
  map.hover(map.place(8));
  const int hovered = map.figure.view.hovered;
  REQUIRE(hovered >= 0);
  CHECK(map.place(hovered).x == doctest::Approx(map.place(8).x).epsilon(0.01));
  CHECK(map.figure.announcement.starts_with(point_text(*map.figure.dataset, hovered) + ", point "));
  CHECK(build_point_url(*map.figure.dataset, hovered) == "https://words.example/" + std::to_string(hovered));
}

TEST_CASE("a bare map neither answers to hands nor to keys but may be moved") {
  FigureSpec spec = map_spec();
  spec.map = {.hover = false};
  MapFigure map("", spec);
  map.hover(map.place(8));
  CHECK(map.figure.view.hovered == -1);
  CHECK_FALSE(press_key(map.figure, "ArrowRight"));
  CHECK_FALSE(press_key(map.figure, "Home"));
  CHECK(press_key(map.figure, "+"));
  CHECK(map.figure.view.camera.zoom > 1);
}

TEST_CASE("keys go from point to point on a map") {
  MapFigure map;
  CHECK(press_key(map.figure, "Home"));
  CHECK(map.figure.view.hovered == 0);
  CHECK(press_key(map.figure, "End"));
  CHECK(map.figure.view.hovered == 299);
  CHECK(press_key(map.figure, "Escape"));
  CHECK(press_key(map.figure, "ArrowRight"));
  CHECK(map.figure.view.hovered >= 0);
}

TEST_CASE("the hovered point lights its neighbours of the original space once asked to") {
  MapFigure map;
  map.hover(map.place(8));
  CHECK(map.figure.map.neighbours.empty());
  REQUIRE(act(map.figure, "lit", 1));
  map.turn();
  const int hovered = map.figure.view.hovered;
  const std::vector<int>& lit = map.figure.map.neighbours;
  REQUIRE(lit.size() == 10);
  const Matrix<float>& vectors = map.figure.dataset->vectors;
  const auto distance = [&](int i) {
    float sum = 0;
    for (int j = 0; j < vectors.cols(); ++j)
      sum += (vectors(i, j) - vectors(hovered, j)) * (vectors(i, j) - vectors(hovered, j));
    return sum;
  };
  int nearer = 0;
  for (int i = 0; i < vectors.rows(); ++i) nearer += i != hovered && distance(i) < distance(lit.back());
  CHECK(nearer == 9);
  CHECK(build_draw_lists(map.figure)[0].lines.size() == 10);
  CHECK(figure_state(map.figure) == "lit=1");
}

TEST_CASE("neighbours in a file of the bundle are asked for once they are wanted, and only then") {
  auto data = made_up_words();
  data->neighbours = {"neighbours.bytes", 3};
  MapFigure map("", map_spec(), data);
  CHECK_FALSE(map.turn().files);
  act(map.figure, "lit", 1);
  map.hover(map.place(8));
  CHECK(map.figure.map.neighbours.empty());
  CHECK(wanted_files(map.figure) == std::vector<std::string>{"made-up/neighbours.bytes"});
  Matrix<int> lists(300, 3);
  for (int i = 0; i < 300; ++i) {
    for (int k = 0; k < 3; ++k) lists(i, k) = (i + k + 1) % 300;
  }
  const std::string bytes = pack_neighbours(lists);
  const Status status = supply_file(map.figure, "made-up/neighbours.bytes", std::as_bytes(std::span(bytes)));
  CHECK(status.ok());
  map.turn();
  const int hovered = map.figure.view.hovered;
  CHECK(map.figure.map.neighbours ==
        std::vector<int>{(hovered + 1) % 300, (hovered + 2) % 300, (hovered + 3) % 300});
  CHECK(wanted_files(map.figure).empty());
}

TEST_CASE("a missing or damaged file of neighbours puts their light out and is said") {
  auto data = made_up_words();
  data->neighbours = {"neighbours.bytes", 3};
  MapFigure map("lit=1", map_spec(), data);
  CHECK(map.figure.view.neighbours);
  CHECK(supply_missing_file(map.figure, "made-up/neighbours.bytes").ok());
  CHECK_FALSE(map.figure.view.neighbours);
  CHECK(map.figure.announcement == "The neighbours could not be loaded.");
  act(map.figure, "lit", 1);
  CHECK(map.turn().files);
  CHECK_FALSE(supply_file(map.figure, "made-up/neighbours.bytes", {}).ok());
  CHECK_FALSE(map.figure.view.neighbours);
  CHECK(map.figure.error == "");
}

TEST_CASE("summaries in a file of the bundle are asked for once a point is pointed at, and then shown") {
  auto data = made_up_words();
  data->summaries_path = "summaries.txt";
  MapFigure map("", map_spec(), data);
  CHECK(wanted_files(map.figure).empty());
  map.hover(map.place(8));
  CHECK(wanted_files(map.figure) == std::vector<std::string>{"made-up/summaries.txt"});
  CHECK(point_summary(map.figure, 8) == "");
  std::string lines;
  for (int i = 0; i < 300; ++i) lines += "about " + std::to_string(i) + "\n";
  CHECK(supply_file(map.figure, "made-up/summaries.txt", std::as_bytes(std::span(lines))).ok());
  CHECK(map.turn().picture);
  CHECK(point_summary(map.figure, 8) == "about 8");
  CHECK(wanted_files(map.figure).empty());
}

TEST_CASE("a missing or damaged file of summaries is said, and not asked for again") {
  auto data = made_up_words();
  data->summaries_path = "summaries.txt";
  for (const bool damaged : {false, true}) {
    MapFigure map("", map_spec(), data);
    map.hover(map.place(8));
    const Status status = damaged ? supply_file(map.figure, "made-up/summaries.txt", {})
                                  : supply_missing_file(map.figure, "made-up/summaries.txt");
    CHECK(status.ok() == !damaged);
    CHECK(map.figure.announcement == "The summaries could not be loaded.");
    CHECK(wanted_files(map.figure).empty());
    CHECK(map.figure.error == "");
  }
}

TEST_CASE("texts instead of points: all of them, until one asks to hover") {
  FigureSpec spec = map_spec();
  spec.map = {.texts = true};
  MapFigure map("", spec);
  CHECK(build_texts(map.figure).size() == 300);
  CHECK(build_texts(map.figure)[0].ground == TextGround::box);
  map.hover(map.place(8));
  CHECK(map.figure.view.hovered == -1);
  REQUIRE(act(map.figure, "texts", 0));
  map.turn();
  CHECK(build_texts(map.figure).empty());
  CHECK(figure_state(map.figure) == "texts=0");
  map.hover(map.place(8));
  CHECK(map.figure.view.hovered >= 0);
  CHECK_FALSE(MapFigure("texts=0", spec).figure.view.texts);
}

TEST_CASE("two panes show the same map with areas of their own") {
  FigureSpec spec = map_spec();
  spec.map = {};
  static constexpr AreaSpec large[] = {{"c.0"}, {"c.1", "one"}}, small[] = {{"even"}};
  constexpr PlotSpec panes[] = {{.title = "Large", .areas = large}, {.title = "Small", .areas = small}};
  spec.plots = panes;
  MapFigure map("", spec);
  REQUIRE(map.figure.plots.size() == 2);
  CHECK(map.figure.map.looks[0].shown.size() == 2);
  CHECK(map.figure.map.looks[0].shown[1].name == "one");
  CHECK(map.figure.map.looks[1].shown.size() == 1);
  CHECK(build_draw_lists(map.figure).size() == 2);
  CHECK(plot_title(map.figure, 1) == "Small");
  CHECK(quality_text(map.figure, 1) == "");
}

TEST_CASE("a panel with room for the page's fields is as high as the usual one") {
  for (const float width : {360.0f, 720.0f}) {
    MapFigure map("", map_spec(), made_up_words(), width, 700);
    const Rect panel = map.figure.arrangement.panel, tools = map.figure.arrangement.tools;
    CHECK(panel.height == (width < narrow_below ? 232 : 132));
    CHECK(panel.y + panel.height == 700);
    CHECK(tools.y > panel.y);
    CHECK(tools.y + tools.height == doctest::Approx(700));
    CHECK(map.figure.arrangement.plots[0].height == doctest::Approx(panel.y));
  }
}

}  // namespace planisphere
