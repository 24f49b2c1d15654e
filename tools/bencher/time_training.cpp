// A trainer as figures run it, with a stopwatch.
#include "bencher/time_training.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/parallel.h"
#include "bencher/measure.h"
#include "data/bundle.h"
#include "learn/convolution.h"
#include "learn/trainer.h"

namespace planisphere {
namespace {

constexpr int stretch = 10;  // steps

TrainingOptions options_for(const std::string& network, const Dataset& dataset) {
  const Layer answer{LayerKind::dense, static_cast<int>(dataset.classes.names.size()), Activation::softmax};
  TrainingOptions options;
  if (network == "convolution") {
    options.network.input = {dataset.sprite.cell_height, dataset.sprite.cell_width, 1};
    options.network.layers = {convolution(8, Activation::relu), max_pooling(), answer};
  } else {
    options.network.input = {1, 1, dataset.dimensions()};
    options.network.layers = {{LayerKind::dense, 100, Activation::sigmoid}, answer};
  }
  return options;
}

Pace train(Trainer& trainer, int steps) {
  std::vector<double> ms_per_step;
  const Stopwatch whole;
  while (trainer.step() < steps && !trainer.diverged()) {
    const int from = trainer.step();
    const Stopwatch stopwatch;
    trainer.run_to(std::min(from + stretch, steps));
    ms_per_step.push_back(stopwatch.seconds() * 1000 / (trainer.step() - from));
  }
  return find_pace(ms_per_step, whole.seconds());
}

}  // namespace

std::vector<std::string> network_names() {
  return {"dense", "convolution"};
}

Result<std::string> time_training(const TrainingOrder& order) {
  set_thread_count(order.threads);
  const Result<DatasetPointer> read = read_bundle(order.bundle);
  if (!read.ok()) return Error{read.error()};
  const Dataset& dataset = *read.value();
  const int n = order.points > 0 ? std::min(order.points, dataset.points()) : dataset.points();
  const MatrixView<const float> inputs{dataset.vectors.data(), n, dataset.dimensions()};
  const auto labels = std::span(dataset.classes.of_point).first(static_cast<std::size_t>(n));
  const TrainingOptions options = options_for(order.network, dataset);
  if (const std::string mistake = find_mistake(options, inputs, labels); !mistake.empty())
    return Error{mistake};
  Trainer trainer(inputs, labels, options);
  const Costs costs;
  const Pace pace = train(trainer, trainer.steps_per_epoch() * order.epochs);
  nlohmann::ordered_json line = {
      {"method", order.network}, {"n", n}, {"threads", order.threads}, {"steps", trainer.step()}};
  costs.add_to(line);
  line["ms_per_step"] = pace.median_ms_per_step;
  line["least_ms_per_step"] = pace.least_ms_per_step;
  line["late_ms_per_step"] = pace.late_ms_per_step;
  line["accuracy"] = measure_score(trainer.network(), inputs, labels).accuracy;
  return line.dump();
}

}  // namespace planisphere
