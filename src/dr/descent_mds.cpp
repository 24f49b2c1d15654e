// The descent around the stress.
#include "dr/descent_mds.h"

#include <algorithm>
#include <cassert>

#include "dr/bounded.h"
#include "dr/unit_descent.h"

namespace planisphere {
namespace {

// The mean distance of the essays' digits, for which they chose their steps.
constexpr float essays_mean_distance = 10;

float find_essays_step(const StressOptions& options) {
  if (options.dimensions == 3) return 6;
  return options.kind == StressKind::sammon ? 5.5f : 8.0f;
}

}  // namespace

struct DescentMds::State {
  State(MatrixView<const float> data, const DescentMdsOptions& options_, Progress* progress)
      : options(options_),
        stress(data, options_.stress, progress),
        start(data.rows, options_.stress.dimensions),
        layout(data.rows, options_.stress.dimensions),
        gradient(data.rows, options_.stress.dimensions),
        descent(data.rows, options_.stress.dimensions) {
    stress.write_start(data, start);
  }

  float find_step() const {
    const float factor = bounded(options.step_factor, 0, 1e4f);
    if (options.step > 0) return factor * bounded(options.step, 0, 1e8f);
    const float scale = static_cast<float>(stress.mean_distance()) / essays_mean_distance;
    return factor * find_step_for(start.rows(), find_essays_step(options.stress)) * scale;
  }

  void take_step() {
    stress.write_gradient(layout, gradient, static_cast<std::uint64_t>(step) + 1);
    descent.take_step(gradient, find_step(), bounded(options.momentum, 0, 0.99f), layout);
    ++step;
  }

  DescentMdsOptions options;
  Stress stress;
  Matrix<float> start;
  Planes layout, gradient;
  UnitDescent descent;
  int step = 0;
};

DescentMds::DescentMds(MatrixView<const float> data, const DescentMdsOptions& options, Progress* progress)
    : state_(std::make_unique<State>(data, options, progress)) {}

DescentMds::~DescentMds() = default;

void DescentMds::initialise(MatrixView<float> layout) {
  assert(layout.rows == state_->start.rows() && layout.cols == state_->start.cols() &&
         "layout of another shape");
  std::copy_n(state_->start.data(), layout.size(), layout.data);
  state_->descent.reset();
  state_->step = 0;
}

void DescentMds::set_options(const DescentMdsOptions& options) {
  assert(options.stress == state_->options.stress && "another stress needs another DescentMds");
  state_->options = options;
}

const DescentMdsOptions& DescentMds::options() const {
  return state_->options;
}

double DescentMds::unit() const {
  return state_->stress.unit();
}

int DescentMds::step() const {
  return state_->step;
}

void DescentMds::run_to(int goal, MatrixView<float> layout) {
  if (state_->step >= goal) return;
  write_planes(layout, state_->layout);
  while (state_->step < goal) state_->take_step();
  write_layout(state_->layout, layout);
}

double DescentMds::cost(MatrixView<const float> layout) {
  write_planes(layout, state_->layout);
  return state_->stress.find_cost(state_->layout);
}

void DescentMds::write_gradient(MatrixView<const float> layout, MatrixView<float> gradient) {
  write_planes(layout, state_->layout);
  state_->stress.write_gradient(state_->layout, state_->gradient);
  write_layout(state_->gradient, gradient);
}

}  // namespace planisphere
