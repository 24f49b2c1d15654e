// A figure's network while it learns.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "data/dataset.h"
#include "dr/optimiser.h"
#include "figure/mail.h"
#include "figure/training_path.h"
#include "learn/trainer.h"

namespace planisphere {

/// Of a figure that shows a path: together its network’s epochs, the first ones a minibatch each and later
/// ones longer and longer, as most happens at first.
inline constexpr int path_steps = 100;

/// Points with their classes.
struct Lessons {
  MatrixView<const float> inputs;
  std::span<const int> labels;
};

/// What a figure's network learns from, and what it is measured on: the points that were held out, or else
/// the same.
Lessons lessons_of(const Work& work);
Lessons exam_of(const Work& work);
/// And how it learns, by the reader's parameters.
TrainingOptions training_options(const Work& work, const Params& params);

bool has_network(const FigureSpec& spec);
/// Whether readers watch the network train: each of its epochs is a step of the figure's, or less.
bool trains_live(const FigureSpec& spec);

/// A step is an epoch, but on a path.
class Training {
 public:
  /// The options must be without mistake for the lessons of this work, which must outlive it.
  Training(const Work& work, const TrainingOptions& options);

  const TrainingOptions& options() const { return trainer_.options(); }
  int step() const { return step_; }
  void run_to(int step);
  /// The trainer's divergence, or where readers watch a mean loss of twice what guessing costs: steps so long
  /// that the network swings from one wrong answer to the other. Then it takes no more steps.
  bool diverged() const { return diverged_; }
  /// Has taken its last step, or can take no more.
  bool finished() const;
  void set_learning_rate(float learning_rate);

  /// n × units: what a layer makes of the dataset; −1 is the input, the dataset itself. With a path instead
  /// its portrait.
  Matrix<float> find_activations(int layer) const;
  /// How far it is. Accuracy and loss are measured where readers watch and at the end.
  const TrainingFrame& frame() const { return frame_; }

 private:
  int minibatches_until(int step) const;
  void note_progress();
  void note_loss();
  void note_parameters();

  const Work& work_;
  Trainer trainer_;
  std::optional<TrainingPath> path_;
  int step_ = 0;
  double usual_loss_ = 0;  // that was measured at the last steps, each weighing 0.9 of the next
  bool diverged_ = false;
  TrainingFrame frame_;
};

/// Lays out what a layer of a network of two inputs makes of the points, while it trains, or the portrait of
/// a path. Several may share a training: the first that is asked for a step takes it.
class LiveTraining final : public Optimiser {
 public:
  LiveTraining(std::shared_ptr<Training> training, int layer, MatrixView<float> layout);

  int step() const override { return step_; }
  void run_to(int step, MatrixView<float> layout) override;
  double cost(MatrixView<const float>) override { return 0; }

 private:
  void write(MatrixView<float> layout) const;

  std::shared_ptr<Training> training_;
  int layer_;
  int step_ = 0;
};

}  // namespace planisphere
