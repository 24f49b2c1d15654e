// Figures of representations: 40 made-up pictures, and six representations of them.
#pragma once

#include <memory>
#include <string_view>

#include "figure/drawn_figure.h"

namespace planisphere {

/// Raw pixels; two networks of each of two kinds, whose layouts of a kind are alike but for a flip; one more.
inline std::shared_ptr<const Representations> make_representations(int points) {
  Random random(3);
  const auto noise = [&](int rows, int cols) {
    Matrix<float> matrix(rows, cols);
    for (float& number : matrix.flat()) number = random.normal();
    return matrix;
  };
  auto all = std::make_shared<Representations>();
  all->list = {
      {.name = "raw pixels", .kind = "raw", .widths = {784}},
      {.name = "2 units, seed 1", .kind = "sigmoid", .widths = {2}, .epochs = 5, .seed = 1},
      {.name = "2 units, seed 2", .kind = "sigmoid", .widths = {2}, .epochs = 5, .seed = 2},
      {.name = "20 units, seed 1", .kind = "relu", .widths = {20}, .epochs = 5, .seed = 1},
      {.name = "20 units, seed 2", .kind = "relu", .widths = {20}, .epochs = 5, .seed = 2},
      {.name = "5 units", .kind = "sigmoid", .widths = {5}, .epochs = 1, .seed = 1, .accuracy = 0.9}};
  for (int i = 0; i < 6; ++i) all->layouts.push_back(noise(points, 2));
  for (int i = 0; i < points; ++i) {  // mirrored
    all->layouts[2](i, 0) = -all->layouts[1](i, 0) + 0.02f * random.normal();
    all->layouts[2](i, 1) = all->layouts[1](i, 1);
  }
  for (const char* name : {"pca", "mds", "tsne"}) all->maps.push_back({name, noise(6, 2)});
  all->pairs = 50;
  all->pairs_seed = 7;
  all->distances = Matrix<std::uint8_t>(6, 50);
  for (std::uint8_t& distance : all->distances.flat())
    distance = static_cast<std::uint8_t>(random.below(256));
  all->distance_unit = 0.01;
  all->spaces = {{.representation = 0, .points = noise(points, 3)},
                 {.representation = 3, .points = noise(points, 2)}};
  return all;
}

struct RepresentedFigure {
  FigureSpec spec;
  Figure figure;
  double now_ms = 1000;

  explicit RepresentedFigure(View view, std::string_view state = "", float width = 900, float height = 640)
      : spec{.name = "represented", .title = "R", .summary = "Made up.", .dataset = "made-up", .view = view},
        figure(open_figure(spec, state)) {
    const auto dataset = drawn_dataset();
    dataset->representations = make_representations(dataset->points());
    give_dataset(figure, dataset);
    resize_figure(figure, width, height);
    turn();
  }
  RepresentedFigure(const RepresentedFigure&) = delete;
  RepresentedFigure& operator=(const RepresentedFigure&) = delete;

  Changes turn(double elapsed_ms = 16) {
    now_ms += elapsed_ms;
    return update_figure(figure, now_ms);
  }
  /// Until nothing moves.
  void rest() {
    while (turn(50).animating) {
    }
  }
  Vec2 place(std::size_t plot, std::size_t point) const {
    return figure.plots.at(plot).screen.positions.at(point);
  }
};

}  // namespace planisphere
