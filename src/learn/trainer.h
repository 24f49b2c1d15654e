// Trains a network on labelled points, a minibatch at a time.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/matrix.h"
#include "learn/loss.h"
#include "learn/network.h"
#include "learn/update_rule.h"

namespace planisphere {

struct TrainingOptions {
  NetworkOptions network;
  UpdateOptions update;
  int batch = 32;          // points in a minibatch; no more than there are
  std::uint64_t seed = 1;  // of the weights and of the points' order

  bool operator==(const TrainingOptions&) const = default;
};

/// One sentence that says why nothing can be trained so; empty if it can.
std::string find_mistake(const TrainingOptions& options);
/// The same, also for these points (n × input size) and their classes (n).
std::string find_mistake(const TrainingOptions& options, MatrixView<const float> inputs,
                         std::span<const int> labels);

/// Options → initialise → run_to(step), where a step is one minibatch. Stopping anywhere and going on gives
/// the same bits as going straight through, on one thread or many, natively and in WebAssembly.
class Trainer {
 public:
  /// The options must be without mistake for these points, which stay the caller's and must outlive the
  /// trainer.
  Trainer(MatrixView<const float> inputs, std::span<const int> labels, const TrainingOptions& options);

  /// Random weights by the seed; forgets all steps.
  void initialise();
  /// Another learning rate, momentum or weight decay from the next step on.
  void set_update(const UpdateOptions& update);
  const TrainingOptions& options() const { return options_; }

  int step() const { return step_; }
  /// Every epoch has the points in another order, and as many whole minibatches as they make; the rest sit
  /// out.
  int steps_per_epoch() const;
  double epochs() const { return static_cast<double>(step_) / steps_per_epoch(); }

  /// Takes steps until step() == goal; nothing if it is already there, or once training has diverged. False
  /// if it has.
  bool run_to(int goal);
  /// A weight has grown beyond 1e30 or is no number, or the recent loss is ten times what guessing costs (at
  /// most 30 nats): the network is sure of what is wrong. Then it takes no more steps until initialise().
  bool diverged() const { return diverged_; }
  /// Mean cross-entropy in nats of the last minibatches, each weighing 0.9 of the next; of guessing before
  /// the first.
  double recent_loss() const { return recent_loss_; }

  const Network& network() const { return network_; }

 private:
  void take_step();
  void order_points(int epoch);
  void gather_batch();

  MatrixView<const float> inputs_;
  std::span<const int> labels_;
  TrainingOptions options_;
  Network network_;
  Updater updater_;
  std::vector<float> gradient_;
  std::vector<int> order_;  // of the points in this epoch
  int ordered_epoch_ = -1;
  Matrix<float> batch_inputs_;  // batch × input size
  std::vector<int> batch_labels_;
  int step_ = 0;
  double recent_loss_ = 0;
  bool diverged_ = false;
};

}  // namespace planisphere
