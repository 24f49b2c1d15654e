// The Guttman transform as a step along the gradient.
#include "dr/smacof.h"

#include <algorithm>
#include <cassert>

namespace planisphere {
namespace {

using simd::f32x8;

constexpr float trusted_steps = 30;  // after as many, an estimated gradient counts for half

StressOptions with_metric_kind(StressOptions options) {
  options.kind = StressKind::metric;
  return options;
}

}  // namespace

struct Smacof::State {
  State(MatrixView<const float> data, const StressOptions& options, Progress* progress)
      : stress(data, with_metric_kind(options), progress),
        start(data.rows, options.dimensions),
        layout(data.rows, options.dimensions),
        gradient(data.rows, options.dimensions) {
    stress.write_start(data, start);
  }

  // The gradient is 2 Σ_j (1 − d*_ij / d_ij) (y_i − y_j) = 2 n (y_i − (B(Y) Y)_i / n) for a layout around the
  // origin, so Y − gradient / 2n is the Guttman transform. An estimated gradient is trusted less and less
  // (Robbins and Monro 1951), or the layout would tremble for ever.
  void take_step() {
    stress.write_gradient(layout, gradient, static_cast<std::uint64_t>(step) + 1);
    const float trust = stress.exact() ? 1.0f : 1 / (1 + static_cast<float>(step) / trusted_steps);
    const float rate = trust * 0.5f / static_cast<float>(layout.points);
    const f32x8 limit = simd::broadcast(farthest_coordinate);
    for (std::size_t i = 0; i < layout.numbers.size(); i += simd::lanes) {
      const f32x8 position = simd::load(&layout.numbers[i]) - simd::load(&gradient.numbers[i]) * rate;
      simd::store(&layout.numbers[i], simd::min(simd::max(position, -limit), limit));
    }
    ++step;
  }

  Stress stress;
  Matrix<float> start;
  Planes layout, gradient;
  int step = 0;
};

Smacof::Smacof(MatrixView<const float> data, const StressOptions& options, Progress* progress)
    : state_(std::make_unique<State>(data, options, progress)) {}

Smacof::~Smacof() = default;

void Smacof::initialise(MatrixView<float> layout) {
  assert(layout.rows == state_->start.rows() && layout.cols == state_->start.cols() &&
         "layout of another shape");
  std::copy_n(state_->start.data(), layout.size(), layout.data);
  state_->step = 0;
}

double Smacof::unit() const {
  return state_->stress.unit();
}

int Smacof::step() const {
  return state_->step;
}

void Smacof::run_to(int goal, MatrixView<float> layout) {
  if (state_->step >= goal) return;
  write_planes(layout, state_->layout);
  while (state_->step < goal) state_->take_step();
  write_layout(state_->layout, layout);
}

double Smacof::cost(MatrixView<const float> layout) {
  write_planes(layout, state_->layout);
  return state_->stress.find_cost(state_->layout);
}

}  // namespace planisphere
