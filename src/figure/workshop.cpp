// One turn of a figure's optimiser.
#include "figure/workshop.h"

#include <chrono>
#include <cmath>
#include <new>

#include "base/parallel.h"
#include "figure/methods.h"

namespace planisphere {
namespace {

double now_ms() {
  using namespace std::chrono;
  return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
}

bool all_finite(MatrixView<const float> layout) {
  for (float y : layout.flat()) {
    if (!std::isfinite(y)) return false;
  }
  return true;
}

}  // namespace

Workshop::Workshop(WorkPointer work, std::shared_ptr<Mail> mail)
    : work_(std::move(work)), mail_(std::move(mail)) {}

Workshop::~Workshop() = default;

bool Workshop::turn(double budget_ms) {
  bool more = false;
  try {
    if (mail_->orders.take()) follow(mail_->orders.latest());
    more = started_ && error_.empty() && work_until(budget_ms);
  } catch (const std::bad_alloc&) {
    error_ = "There is not enough memory for this figure.";
    changed_ = true;
  }
  if (changed_) leave_frame();
  return more;
}

void Workshop::follow(const Order& order) {
  if (!started_ || order.restarts != order_.restarts) {
    start(order);
  } else if (!(order.params == order_.params) && optimiser_) {
    change_method(*optimiser_, work_->spec, order.params);
    changed_ = true;
  }
  order_ = order;
}

void Workshop::start(const Order& order) {
  started_ = true;
  changed_ = true;
  error_.clear();
  layout_ = Matrix<float>(work_->dataset->vectors.rows(), 2);
  optimiser_ = start_method(work_->spec, order.params, work_->dataset->vectors, layout_);
  ms_per_step_ = 0;
}

bool Workshop::work_until(double budget_ms) {
  if (optimiser_->step() >= order_.goal_step) return false;
  const double begin = now_ms();
  const int first = optimiser_->step();
  double now = begin;
  do {
    optimiser_->run_to(optimiser_->step() + 1, layout_);
    now = now_ms();
  } while (optimiser_->step() < order_.goal_step && now - begin < budget_ms);
  const double measured = (now - begin) / (optimiser_->step() - first);
  ms_per_step_ = ms_per_step_ == 0 ? measured : 0.9 * ms_per_step_ + 0.1 * measured;
  if (!all_finite(layout_)) error_ = "The layout flew apart: try a smaller learning rate, then reset.";
  changed_ = true;
  return optimiser_->step() < order_.goal_step;
}

void Workshop::leave_frame() {
  Frame& frame = mail_->frames.draft();
  frame.restarts = order_.restarts;
  frame.step = optimiser_ ? optimiser_->step() : 0;
  frame.cost = optimiser_ && error_.empty() ? optimiser_->cost(layout_) : 0;
  frame.ms_per_step = ms_per_step_;
  frame.threads = thread_count();
  frame.error = error_;
  frame.layout = layout_;
  mail_->frames.publish();
  changed_ = false;
}

}  // namespace planisphere
