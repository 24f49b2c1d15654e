// A figure's network while it learns.
#pragma once

#include <memory>
#include <string>

#include "data/dataset.h"
#include "dr/optimiser.h"
#include "figure/mail.h"
#include "learn/trainer.h"

namespace planisphere {

/// What a figure's network learns from, and how, by the reader's parameters.
TrainingOptions training_options(const FigureSpec& spec, const Dataset& dataset, const Params& params);

/// Whether readers watch the network train: each of its epochs is a step of the figure's.
bool trains_live(const FigureSpec& spec);

/// A step is an epoch.
class Training {
 public:
  /// The options must be without mistake for these data, which must outlive it.
  Training(const FigureSpec& spec, const Dataset& dataset, const TrainingOptions& options);

  const TrainingOptions& options() const { return trainer_.options(); }
  int step() const;
  void run_to(int step);
  /// The trainer's divergence, or where readers watch a mean loss of twice what guessing costs: steps so long
  /// that the network swings from one wrong answer to the other. Then it takes no more steps.
  bool diverged() const { return diverged_; }
  /// Has taken its last step, or can take no more.
  bool finished() const;
  void set_learning_rate(float learning_rate);

  /// n × units: what a layer makes of the dataset; −1 is the input, the dataset itself.
  Matrix<float> find_activations(int layer) const;
  /// How far it is. Accuracy and loss of all points are measured where readers watch and at the end.
  const TrainingFrame& frame() const { return frame_; }

 private:
  void note_progress();
  void note_curves();

  const NetworkSpec& spec_;
  const Dataset& dataset_;
  bool live_;
  Trainer trainer_;
  double usual_loss_ = 0;  // of all points: of the last epochs, each weighing 0.9 of the next
  bool diverged_ = false;
  TrainingFrame frame_;
};

/// Lays out what a layer of a network of two inputs makes of the points, while it trains. Several may share
/// a training: the first that is asked for a step takes it.
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
