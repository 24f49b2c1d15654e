// Every epoch has other minibatches.
#include "learn/text/translator_trainer.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace planisphere {

double clip_gradient(std::span<float> gradient, float most) {
  double squares = 0;
  for (const float g : gradient) squares += static_cast<double>(g) * static_cast<double>(g);
  const double length = std::sqrt(squares);
  if (length > static_cast<double>(most)) {
    const float scale = static_cast<float>(static_cast<double>(most) / length);
    for (float& g : gradient) g *= scale;
  }
  return length;
}

TranslatorTrainer::TranslatorTrainer(std::span<const NumberedPair> pairs, const TranslatorOptions& options,
                                     const TranslatorTraining& training)
    : pairs_(pairs),
      training_(training),
      translator_(options),
      updater_(translator_.parameters().size()),
      gradient_(translator_.parameters().size()) {
  assert(!pairs.empty() && "pairs to learn from expected");
  translator_.initialise(training.seed);
  steps_per_epoch_ = static_cast<int>(plan_batches(pairs, training.batch, training.seed, 0).size());
}

bool TranslatorTrainer::run_to(int step) {
  while (!diverged_ && step_ < step) diverged_ = !take_step();
  return !diverged_;
}

TranslatorState TranslatorTrainer::state() const {
  const auto parameters = translator_.parameters();
  return {step_, recent_loss_, {parameters.begin(), parameters.end()}, updater_.state()};
}

void TranslatorTrainer::set_state(TranslatorState state) {
  const std::span<float> parameters = translator_.parameters();
  assert(state.step >= 0 && state.parameters.size() == parameters.size() &&
         state.updater.velocity.size() == parameters.size() &&
         state.updater.squares.size() == parameters.size() && "the state of a translator like this one");
  step_ = state.step;
  recent_loss_ = state.recent_loss;
  std::copy(state.parameters.begin(), state.parameters.end(), parameters.begin());
  updater_.set_state(std::move(state.updater));
  diverged_ = false;
}

bool TranslatorTrainer::take_step() {
  const int epoch = step_ / steps_per_epoch_;
  if (epoch != planned_epoch_) batches_ = plan_batches(pairs_, training_.batch, training_.seed, epoch);
  planned_epoch_ = epoch;
  const auto& numbers = batches_[static_cast<std::size_t>(step_ % steps_per_epoch_)];
  const SentenceBatch batch = make_batch(pairs_, numbers, translator_.options().reversed);
  const double loss = translator_.find_gradient(batch, gradient_);
  const auto padding = std::count(batch.target.begin(), batch.target.end(), -1);
  const double a_word =
      loss / static_cast<double>(static_cast<std::ptrdiff_t>(batch.target.size()) - padding);
  recent_loss_ = step_ == 0 ? a_word : 0.99 * recent_loss_ + 0.01 * a_word;
  clip_gradient(gradient_, training_.most_gradient);
  const float left = 2 * static_cast<float>(steps() - step_) / static_cast<float>(steps());
  UpdateOptions update{.rule = UpdateRule::adam,
                       .learning_rate = training_.learning_rate * std::min(left, 1.0f)};
  ++step_;
  return updater_.take_step(update, gradient_, translator_.parameters());
}

}  // namespace planisphere
