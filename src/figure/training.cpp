// Epochs of a figure's network.
#include "figure/training.h"

#include <algorithm>
#include <cmath>

#include "learn/loss.h"

namespace planisphere {

namespace {

const Dataset& school_of(const Work& work) {
  return work.lessons ? *work.lessons : *work.dataset;
}

Lessons rows_of(const Dataset& dataset, int first, int count) {
  const std::span<const int> labels = dataset.classes.of_point;
  return {{dataset.vectors.row(first), count, dataset.dimensions()},
          labels.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count))};
}

// A hidden layer as the reader wants it.
std::vector<Layer> choose_layers(const Params& params, int classes) {
  constexpr Activation activations[] = {Activation::sigmoid, Activation::tanh, Activation::relu};
  return {{LayerKind::dense, params.units, activations[static_cast<int>(params.unit_kind)]},
          {LayerKind::dense, classes, Activation::softmax}};
}

}  // namespace

Lessons lessons_of(const Work& work) {
  const Dataset& school = school_of(work);
  const int held_out = work.spec.network.held_out;
  return rows_of(school, held_out, school.points() - held_out);
}

Lessons exam_of(const Work& work) {
  const Dataset& school = school_of(work);
  const int held_out = work.spec.network.held_out;
  return rows_of(school, 0, held_out > 0 ? held_out : school.points());
}

TrainingOptions training_options(const Work& work, const Params& params) {
  const FigureSpec& spec = work.spec;
  TrainingOptions options;
  options.network = {{1, 1, work.dataset->dimensions()}, layers_of(spec.network)};
  if (spec.view == View::path)
    options.network.layers = choose_layers(params, static_cast<int>(school_of(work).classes.names.size()));
  options.update.learning_rate = params.training_rate;
  options.update.momentum = spec.network.momentum;
  options.batch = spec.network.batch;
  options.seed = static_cast<std::uint64_t>(params.seed);
  return options;
}

bool has_network(const FigureSpec& spec) {
  return spec.view == View::path || !spec.network.layers.empty();
}

bool trains_live(const FigureSpec& spec) {
  return spec.view == View::path || (spec.view == View::curves && has_network(spec));
}

namespace {

/// Nats.
double guessing_loss(const Network& network) {
  return std::log(static_cast<double>(count_classes(network.options())));
}

}  // namespace

Training::Training(const Work& work, const TrainingOptions& options)
    : work_(work), trainer_(lessons_of(work).inputs, lessons_of(work).labels, options) {
  if (work.spec.view == View::path) path_.emplace(work);
  trainer_.initialise();
  note_progress();
}

// On a path with the square of the step, but each at least one.
int Training::minibatches_until(int step) const {
  if (!path_) return step * trainer_.steps_per_epoch();
  const double share = static_cast<double>(step) / path_steps;
  const int all = work_.spec.network.epochs * trainer_.steps_per_epoch();
  return std::max(step, static_cast<int>(std::lround(share * share * all)));
}

// A step in which training diverges counts.
void Training::run_to(int step) {
  while (!diverged_ && step_ < step) {
    trainer_.run_to(minibatches_until(++step_));
    note_progress();
  }
}

bool Training::finished() const {
  return diverged() || step() >= frame_.last_step;
}

void Training::set_learning_rate(float learning_rate) {
  UpdateOptions update = trainer_.options().update;
  update.learning_rate = learning_rate;
  trainer_.set_update(update);
}

Matrix<float> Training::find_activations(int layer) const {
  const Matrix<float>& shown = work_.dataset->vectors;
  if (path_) return path_->portrait();
  return layer < 0 ? shown : trainer_.network().find_activations(shown, layer);
}

void Training::note_progress() {
  const bool live = trains_live(work_.spec);
  const Network& network = trainer_.network();
  diverged_ = trainer_.diverged();
  frame_.step = step();
  frame_.last_step = path_ ? path_steps : work_.spec.network.epochs;
  frame_.loss = trainer_.recent_loss();
  if (live || finished()) {
    const Lessons exam = exam_of(work_);
    const Score score = measure_score(network, exam.inputs, exam.labels);
    frame_.loss = score.loss;
    frame_.accuracy = score.accuracy;
  }
  if (live) note_loss();
  if (live && !path_) note_parameters();
  if (path_ && !diverged_)
    path_->go_on(network.find_activations(work_.dataset->vectors, 0), frame_.accuracy, frame_);
  frame_.diverged = diverged_ ? 1 : 0;
}

void Training::note_loss() {
  const double guessing = guessing_loss(trainer_.network());
  usual_loss_ = step() == 0 ? guessing : 0.9 * usual_loss_ + 0.1 * frame_.loss;
  diverged_ = diverged_ || usual_loss_ > 2 * guessing;
}

void Training::note_parameters() {
  const std::span<const float> parameters = trainer_.network().parameters();
  frame_.parameters = Matrix<float>(1, static_cast<int>(parameters.size()));
  std::copy(parameters.begin(), parameters.end(), frame_.parameters.data());
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
