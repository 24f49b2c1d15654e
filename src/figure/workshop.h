// Where a figure's optimiser works: takes the newest order, makes steps, leaves the newest frame. Knows no
// threads.
#pragma once

#include <memory>

#include "base/matrix.h"
#include "dr/optimiser.h"
#include "figure/mail.h"

namespace planisphere {

class Workshop {
 public:
  Workshop(WorkPointer work, std::shared_ptr<Mail> mail);
  ~Workshop();

  /// One turn of about budget_ms: follows a new order if there is one (restart, changed parameters), takes
  /// steps towards its goal, leaves a frame if anything changed. True if there is more to do without a new
  /// order. Starting anew and recomputing affinities are single pieces of work and may take longer than the
  /// budget.
  bool turn(double budget_ms);

 private:
  void follow(const Order& order);
  void start(const Order& order);
  bool work_until(double budget_ms);
  void leave_frame();

  WorkPointer work_;
  std::shared_ptr<Mail> mail_;
  Order order_;
  bool started_ = false;
  bool changed_ = false;
  double ms_per_step_ = 0;
  std::string error_;
  Matrix<float> layout_;
  std::unique_ptr<Optimiser> optimiser_;
};

}  // namespace planisphere
