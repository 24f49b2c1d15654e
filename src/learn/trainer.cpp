// Each epoch's order is drawn from the seed and its own number, so that any step can be the first.
#include "learn/trainer.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "base/random.h"

namespace planisphere {
namespace {

constexpr double kept = 0.9;  // of the recent loss, when another comes
constexpr double most_nats = 30;

double guessing_costs(const NetworkOptions& network) {
  return std::log(static_cast<double>(count_classes(network)));
}

// NaN lies between nothing.
bool is_between(float number, float least, float most) {
  return number >= least && number <= most;
}

std::string expected(const char* what, const std::string& found) {
  return std::string("Expected ") + what + ", found " + found + ".";
}

int batch_of(const TrainingOptions& options, int points) {
  return std::min(options.batch, points);
}

}  // namespace

std::string find_mistake(const TrainingOptions& options) {
  if (std::string mistake = find_mistake(options.network); !mistake.empty()) return mistake;
  const UpdateOptions& update = options.update;
  if (!is_between(update.learning_rate, 0, 1e6f))
    return expected("a learning rate between 0 and a million", std::to_string(update.learning_rate));
  if (!is_between(update.momentum, 0, 0.999f))
    return expected("a momentum between 0 and 0.999", std::to_string(update.momentum));
  if (!is_between(update.weight_decay, 0, 1e6f))
    return expected("a weight decay between 0 and a million", std::to_string(update.weight_decay));
  if (options.batch < 1) return expected("at least one point in a minibatch", std::to_string(options.batch));
  return {};
}

std::string find_mistake(const TrainingOptions& options, MatrixView<const float> inputs,
                         std::span<const int> labels) {
  if (std::string mistake = find_mistake(options); !mistake.empty()) return mistake;
  const int size = options.network.input.size(), classes = count_classes(options.network);
  if (inputs.cols != size)
    return "Expected points of " + std::to_string(size) + " numbers, found " + std::to_string(inputs.cols) +
           ".";
  if (inputs.rows < 1 || labels.size() != static_cast<std::size_t>(inputs.rows))
    return "Expected points and a label for each, found " + std::to_string(inputs.rows) + " points and " +
           std::to_string(labels.size()) + " labels.";
  for (const int label : labels) {
    if (label < 0 || label >= classes)
      return "Expected labels from 0 to " + std::to_string(classes - 1) + ", found " + std::to_string(label) +
             ".";
  }
  return {};
}

Trainer::Trainer(MatrixView<const float> inputs, std::span<const int> labels, const TrainingOptions& options)
    : inputs_(inputs),
      labels_(labels),
      options_(options),
      network_(options.network),
      updater_(network_.parameters().size()),
      gradient_(network_.parameters().size()),
      order_(labels.size()),
      batch_inputs_(batch_of(options, inputs.rows), inputs.cols),
      batch_labels_(static_cast<std::size_t>(batch_inputs_.rows())) {
  assert(find_mistake(options, inputs, labels).empty() && "options and points without mistake expected");
  initialise();
}

void Trainer::initialise() {
  network_.initialise(options_.seed);
  updater_.reset();
  step_ = 0;
  recent_loss_ = guessing_costs(options_.network);
  diverged_ = false;
}

void Trainer::set_update(const UpdateOptions& update) {
  assert(update.rule == options_.update.rule && "another rule needs another trainer");
  options_.update = update;
  assert(find_mistake(options_).empty() && "options without mistake expected");
}

int Trainer::steps_per_epoch() const {
  return inputs_.rows / batch_inputs_.rows();
}

bool Trainer::run_to(int goal) {
  while (step_ < goal && !diverged_) take_step();
  return !diverged_;
}

void Trainer::take_step() {
  gather_batch();
  const double loss = network_.find_gradient(batch_inputs_, batch_labels_, gradient_);
  const bool finite = updater_.take_step(options_.update, gradient_, network_.parameters());
  recent_loss_ = kept * recent_loss_ + (1 - kept) * loss;
  diverged_ = !finite || !(recent_loss_ <= std::min(10 * guessing_costs(options_.network), most_nats));
  ++step_;
}

void Trainer::order_points(int epoch) {
  if (ordered_epoch_ == epoch) return;
  ordered_epoch_ = epoch;
  std::iota(order_.begin(), order_.end(), 0);
  Random random(options_.seed, static_cast<std::uint64_t>(epoch) + 1);  // stream 0 is the weights'
  shuffle<int>(order_, random);
}

void Trainer::gather_batch() {
  order_points(step_ / steps_per_epoch());
  const int batch = batch_inputs_.rows(), first = step_ % steps_per_epoch() * batch;
  for (int i = 0; i < batch; ++i) {
    const auto point = static_cast<std::size_t>(order_[static_cast<std::size_t>(first + i)]);
    std::copy_n(inputs_.row(static_cast<int>(point)), inputs_.cols, batch_inputs_.row(i));
    batch_labels_[static_cast<std::size_t>(i)] = labels_[point];
  }
}

}  // namespace planisphere
