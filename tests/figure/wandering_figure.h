// A figure of a path among eight landmarks: networks that have learnt the same made-up digits as its own.
#pragma once

#include <algorithm>
#include <cmath>
#include <memory>
#include <string_view>

#include "dr/pair_distances.h"
#include "dr/pca.h"
#include "figure/drawn_figure.h"
#include "figure/network_figure.h"
#include "figure/training.h"
#include "learn/trainer.h"

namespace planisphere {

inline constexpr int wandering_held_out = 60, wandering_shown = 40;

inline constexpr PlotSpec wandering_plots[] = {{.method = Method::pca}, {.method = Method::pca, .layer = 0}};
inline constexpr const char* wandering_controls[] = {"activation", "units", "training_rate"};

inline const FigureSpec wandering_spec = {
    .name = "training-path",
    .title = "W",
    .summary = "Made up.",
    .dataset = "made-up",
    .view = View::path,
    .params = {.training_rate = 0.05f, .units = 6, .map = 0},
    .plots = wandering_plots,
    .network = {.epochs = 12, .batch = 32, .lessons = "lessons", .held_out = wandering_held_out},
    .controls = wandering_controls,
};

/// Noise, and each class with ink of its own.
inline DatasetPointer make_lessons() {
  const auto lessons = drawn_dataset(400);
  Random random(9);
  for (int i = 0; i < lessons->points(); ++i) {
    const int label = lessons->classes.of_point[static_cast<std::size_t>(i)];
    for (int k = 0; k < image_pixels; ++k)
      lessons->vectors(i, k) = 0.3f * random.uniform() + (k % 7 == label ? 0.4f : 0);
  }
  return lessons;
}

/// The first of the lessons, without representations.
inline std::shared_ptr<Dataset> make_shown(const Dataset& lessons) {
  const auto shown = drawn_dataset(wandering_shown);
  std::copy_n(lessons.vectors.data(), shown->vectors.size(), shown->vectors.data());
  return shown;
}

/// Seeds 1 to 4, each before training and after all of it.
inline std::shared_ptr<Representations> make_landmarks(const Work& work) {
  auto all = std::make_shared<Representations>();
  const std::vector<PointPair> pairs = list_pairs(wandering_shown);
  Matrix<float> rows(8, static_cast<int>(pairs.size()));
  for (int i = 0; i < rows.rows(); ++i) {
    Params params = work.spec.params;
    params.seed = 1 + i / 2;
    const Lessons lessons = lessons_of(work);
    Trainer trainer(lessons.inputs, lessons.labels, training_options(work, params));
    if (i % 2) trainer.run_to(work.spec.network.epochs * trainer.steps_per_epoch());
    const auto distances =
        find_pair_distances(trainer.network().find_activations(work.dataset->vectors, 0), pairs);
    std::copy(distances.begin(), distances.end(), rows.row(i));
    all->list.push_back({.name = i % 2 ? "a learned one, trained" : "a young one, untrained",
                         .kind = "sigmoid",
                         .widths = {params.units},
                         .seed = params.seed});
  }
  all->pairs = rows.cols();
  const float unit = *std::max_element(rows.flat().begin(), rows.flat().end()) / 255;
  all->distance_unit = static_cast<double>(unit);
  all->distances = Matrix<std::uint8_t>(rows.rows(), rows.cols());
  for (std::size_t k = 0; k < rows.size(); ++k)
    all->distances.flat()[k] = static_cast<std::uint8_t>(std::lround(rows.flat()[k] / unit));
  for (float& number : rows.flat()) number /= std::sqrt(static_cast<float>(rows.cols()));
  Matrix<float> map(rows.rows(), 2);
  write_pca_scores(find_pca(rows, 2), rows, map);
  for (const char* name : {"pca", "mds", "tsne"}) all->maps.push_back({name, map});
  return all;
}

/// Made once for all tests.
struct WanderingData {
  DatasetPointer lessons = make_lessons(), dataset;

  WanderingData() {
    const auto shown = make_shown(*lessons);
    shown->representations = make_landmarks({wandering_spec, shown, lessons});
    dataset = shown;
  }
};

inline const WanderingData& wandering_data() {
  static const WanderingData data;
  return data;
}

struct WanderingFigure : NetworkFigure {
  explicit WanderingFigure(std::string_view state = "")
      : NetworkFigure(wandering_spec, state, wandering_data().dataset, wandering_data().lessons) {}

  const TrainingFrame& training() const { return figure.frame.training; }
};

}  // namespace planisphere
