// Where a figure's optimisers work: takes the newest order, makes steps, leaves the newest frame. Knows no
// threads.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/matrix.h"
#include "base/parallel.h"
#include "dr/optimiser.h"
#include "figure/mail.h"
#include "figure/training.h"

namespace planisphere {

class Workshop {
 public:
  Workshop(WorkPointer work, std::shared_ptr<Mail> mail);
  ~Workshop();

  /// One turn of about budget_ms: follows a new order if there is one (restart, changed parameters), starts a
  /// plot's method or takes steps towards the goal, leaves a frame if anything changed. True if there is more
  /// to do without a new order. Starting a method, recomputing affinities and measuring quality are single
  /// pieces of work and may take longer than the budget.
  bool turn(double budget_ms);

 private:
  /// One plot's method at work.
  struct Bench {
    PlotSpec plot;
    int last_step = 0;
    std::unique_ptr<Optimiser> optimiser;  // null until it is started
    bool previewed = false;                // the frame has a picture for the time until then
    PlotFrame frame;
    Matrix<float> activations;  // of the plot's layer, if it shows one that has been trained
    bool measured = false;      // the frame's quality is of its layout
  };

  void follow(const Order& order);
  void restart(const Order& order);
  bool work(double budget_ms);
  void prepare_network();
  bool train_until(double budget_ms);
  bool can_start(const Bench& bench) const;
  MatrixView<const float> vectors_of(const Bench& bench) const;
  bool wants_preview(const Bench& bench) const;
  void preview(Bench& bench);
  void start(Bench& bench);
  void watch_training(Bench& bench);
  void show_baked(Bench& bench);
  bool step_all_until(double budget_ms);
  void measure(Bench& bench);
  Bench* find_unstarted();
  Bench* find_unmeasured();
  bool wants_step(const Bench& bench) const;
  void leave_frame();

  WorkPointer work_;
  std::shared_ptr<Mail> mail_;
  Order order_;
  bool started_ = false;
  bool changed_ = false;
  std::string error_;
  std::vector<Bench> benches_;
  std::shared_ptr<Training> training_;  // null without a network
  Progress progress_;
};

}  // namespace planisphere
