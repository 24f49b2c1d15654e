// Teaches a translator from pairs of sentences, a minibatch at a time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "learn/text/sentence_batch.h"
#include "learn/text/translator.h"
#include "learn/update_rule.h"

namespace planisphere {

struct TranslatorTraining {
  int epochs = 10;
  int batch = 64;                // pairs in a minibatch
  float learning_rate = 0.003f;  // of Adam; falls to zero in a straight line from half of the way on
  float most_gradient = 5;       // longer gradients are cut to this length (Pascanu, Mikolov and Bengio 2013)
  std::uint64_t seed = 1;        // of the weights and of the pairs' order
};

/// gradient ← gradient · min(1, most / ‖gradient‖); returns the length it had.
double clip_gradient(std::span<float> gradient, float most);

/// What training has reached; enough to go on from.
struct TranslatorState {
  int step = 0;
  double recent_loss = 0;
  std::vector<float> parameters;
  UpdaterState updater;
};

/// Options → initialise → run_to(step), where a step is one minibatch; the same bits on any number of
/// threads.
class TranslatorTrainer {
 public:
  /// The pairs stay the caller's and must outlive the trainer.
  TranslatorTrainer(std::span<const NumberedPair> pairs, const TranslatorOptions& options,
                    const TranslatorTraining& training);

  int step() const { return step_; }
  int steps() const { return steps_per_epoch_ * training_.epochs; }
  int steps_per_epoch() const { return steps_per_epoch_; }
  /// False once a parameter is no number any more: then it takes no more steps.
  bool run_to(int step);
  /// Nats a word, over the last minibatches, each weighing 0.99 of the next.
  double recent_loss() const { return recent_loss_; }

  const Translator& translator() const { return translator_; }
  std::span<const NumberedPair> pairs() const { return pairs_; }
  const TranslatorTraining& training() const { return training_; }

  TranslatorState state() const;
  /// Goes on from another's state of the same pairs and options, as if there had been no break.
  void set_state(TranslatorState state);

 private:
  bool take_step();

  std::span<const NumberedPair> pairs_;
  TranslatorTraining training_;
  Translator translator_;
  Updater updater_;
  std::vector<float> gradient_;
  std::vector<std::vector<int>> batches_;  // of the epoch
  int steps_per_epoch_ = 0, step_ = 0, planned_epoch_ = -1;
  double recent_loss_ = 0;
  bool diverged_ = false;
};

}  // namespace planisphere
