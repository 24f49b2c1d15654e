// Epochs of a figure's network.
#include "figure/training.h"

#include <algorithm>
#include <cmath>

#include "learn/loss.h"

namespace planisphere {

TrainingOptions training_options(const FigureSpec& spec, const Dataset& dataset, const Params& params) {
  TrainingOptions options;
  options.network = {{1, 1, dataset.dimensions()}, spec.network.layers};
  options.update.learning_rate = params.training_rate;
  options.update.momentum = spec.network.momentum;
  options.batch = spec.network.batch;
  options.seed = static_cast<std::uint64_t>(params.seed);
  return options;
}

bool trains_live(const FigureSpec& spec) {
  return spec.view == View::curves && !spec.network.layers.empty();
}

namespace {

/// Nats.
double guessing_loss(const Network& network) {
  return std::log(static_cast<double>(count_classes(network.options())));
}

}  // namespace

Training::Training(const FigureSpec& spec, const Dataset& dataset, const TrainingOptions& options)
    : spec_(spec.network),
      dataset_(dataset),
      live_(trains_live(spec)),
      trainer_(dataset.vectors, dataset.classes.of_point, options) {
  trainer_.initialise();
  note_progress();
}

// Of whole epochs; an epoch in which training diverges counts.
int Training::step() const {
  const int epoch = trainer_.steps_per_epoch();
  return (trainer_.step() + epoch - 1) / epoch;
}

void Training::run_to(int step) {
  while (!diverged_ && this->step() < step) {
    trainer_.run_to((this->step() + 1) * trainer_.steps_per_epoch());
    note_progress();
  }
}

bool Training::finished() const {
  return diverged() || step() >= spec_.epochs;
}

void Training::set_learning_rate(float learning_rate) {
  UpdateOptions update = trainer_.options().update;
  update.learning_rate = learning_rate;
  trainer_.set_update(update);
}

Matrix<float> Training::find_activations(int layer) const {
  return layer < 0 ? dataset_.vectors : trainer_.network().find_activations(dataset_.vectors, layer);
}

void Training::note_progress() {
  diverged_ = trainer_.diverged();
  frame_.step = step();
  frame_.last_step = spec_.epochs;
  frame_.loss = trainer_.recent_loss();
  const Network& network = trainer_.network();
  if (live_ || finished()) {
    const Score score = measure_score(network, dataset_.vectors, dataset_.classes.of_point);
    frame_.loss = score.loss;
    frame_.accuracy = score.accuracy;
  }
  if (live_) note_curves();
  frame_.diverged = diverged_ ? 1 : 0;
}

void Training::note_curves() {
  const Network& network = trainer_.network();
  usual_loss_ = step() == 0 ? guessing_loss(network) : 0.9 * usual_loss_ + 0.1 * frame_.loss;
  diverged_ = diverged_ || usual_loss_ > 2 * guessing_loss(network);
  frame_.parameters = Matrix<float>(1, static_cast<int>(network.parameters().size()));
  std::copy(network.parameters().begin(), network.parameters().end(), frame_.parameters.data());
}

LiveTraining::LiveTraining(std::shared_ptr<Training> training, int layer, MatrixView<float> layout)
    : training_(std::move(training)), layer_(layer) {
  write(layout);
}

void LiveTraining::run_to(int step, MatrixView<float> layout) {
  training_->run_to(step);
  step_ = training_->step();
  write(layout);
}

void LiveTraining::write(MatrixView<float> layout) const {
  const Matrix<float> activations = training_->find_activations(layer_);
  for (int i = 0; i < layout.rows; ++i) {
    for (int k = 0; k < std::min(layout.cols, activations.cols()); ++k) layout(i, k) = activations(i, k);
  }
}

}  // namespace planisphere
