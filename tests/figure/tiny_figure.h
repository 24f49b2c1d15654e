// A small figure with made-up data whose optimiser works on the test's own thread.
#pragma once

#include <memory>

#include "base/random.h"
#include "figure/figure.h"
#include "figure/opening.h"
#include "figure/workshop.h"

namespace planisphere {

inline const FigureSpec tiny_spec = {
    .name = "mnist-tsne",
    .title = "Tiny",
    .summary = "Three clusters.",
    .dataset = "tiny",
    .params = {.seed = 1,
               .start = Start::random,
               .perplexity = 8,
               .learning_rate = 20,
               .exaggeration = 1,
               .speed = 100},
    .max_steps = 60,
    .early_exaggeration = 4,
    .early_steps = 20,
};

/// 60 points in five dimensions: three well separated clusters, named "a", "b" and "c".
inline DatasetPointer tiny_dataset() {
  auto dataset = std::make_shared<Dataset>();
  dataset->name = "tiny";
  dataset->vectors = Matrix<float>(60, 5);
  dataset->classes = {"letter", {"a", "b", "c"}, {}};
  Random random(7);
  for (int i = 0; i < 60; ++i) {
    for (int j = 0; j < 5; ++j) dataset->vectors(i, j) = random.normal() + (j == i % 3 ? 12.0f : 0.0f);
    dataset->classes.of_point.push_back(i % 3);
  }
  return dataset;
}

/// A figure with that data and no thread: turn() does the optimiser's work whenever the test says so.
struct TinyFigure {
  Figure figure = open_figure(tiny_spec, "");
  std::unique_ptr<Workshop> workshop;
  double now_ms = 1000;

  explicit TinyFigure(std::string_view state = "") {
    figure = open_figure(tiny_spec, state);
    give_dataset(figure, tiny_dataset());
    workshop = std::make_unique<Workshop>(figure.work, figure.mail);
  }

  /// One animation frame of the page, then as much work as its order asks for.
  Changes turn(double elapsed_ms = 16) {
    now_ms += elapsed_ms;
    const Changes changes = update_figure(figure, now_ms);
    while (workshop->turn(1e9)) {
    }
    return changes;
  }
};

}  // namespace planisphere
