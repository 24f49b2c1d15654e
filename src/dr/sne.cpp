// Affinities shared with t-SNE, forces of its own, and t-SNE's descent.
#include "dr/sne.h"

#include <algorithm>
#include <cassert>

#include "dr/affinities.h"
#include "dr/bounded.h"
#include "dr/descent.h"
#include "dr/sne_forces.h"

namespace planisphere {
namespace {

constexpr float starting_deviation = 1e-2f;  // small against the neighbourhoods to come
constexpr float default_rate = 0.05f;        // for the sum over points of their divergences

// table + tableᵀ
Matrix<float> add_transposed(const Matrix<float>& table) {
  const int n = table.rows();
  Matrix<float> sums(n, n);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) sums(i, j) = table(i, j) + table(j, i);
  }
  return sums;
}

}  // namespace

struct Sne::State {
  State(MatrixView<const float> data, const SneOptions& options_)
      : options(options_),
        affinities(data.rows, data.rows),
        start(data.rows, options_.dimensions),
        layout(data.rows, options_.dimensions),
        gradient(data.rows, options_.dimensions),
        forces(data.rows, options_.dimensions, options_.symmetric),
        descent(data.rows, options_.dimensions) {
    write_squared_distances(data, affinities);
    write_conditional_affinities(affinities, options.perplexity, affinities);
    if (options.symmetric) symmetrise(affinities);
    sums = add_transposed(affinities);
    write_starting_layout(options.initialisation, data, options.seed, starting_deviation, start);
  }

  float find_learning_rate() const {
    if (options.learning_rate > 0) return bounded(options.learning_rate, 0, 1e6f);
    return options.symmetric ? default_rate * static_cast<float>(layout.points) : default_rate;
  }

  void take_step() {
    forces.write_gradient(layout, sums, gradient);
    const float momentum = step < options.early_steps ? options.early_momentum : options.momentum;
    descent.take_step(gradient, find_learning_rate(), bounded(momentum, 0, 0.99f), layout);
    ++step;
  }

  SneOptions options;
  Matrix<float> affinities, sums;
  Matrix<float> start;
  Planes layout, gradient;
  SneForces forces;
  Descent descent;
  int step = 0;
};

Sne::Sne(MatrixView<const float> data, const SneOptions& options)
    : state_(std::make_unique<State>(data, options)) {}

Sne::~Sne() = default;

void Sne::initialise(MatrixView<float> layout) {
  assert(layout.rows == state_->start.rows() && layout.cols == state_->start.cols() &&
         "layout of another shape");
  std::copy_n(state_->start.data(), layout.size(), layout.data);
  state_->descent.reset();
  state_->step = 0;
}

const SneOptions& Sne::options() const {
  return state_->options;
}

int Sne::step() const {
  return state_->step;
}

void Sne::run_to(int goal, MatrixView<float> layout) {
  if (state_->step >= goal) return;
  write_planes(layout, state_->layout);
  while (state_->step < goal) state_->take_step();
  write_layout(state_->layout, layout);
}

double Sne::cost(MatrixView<const float> layout) {
  write_planes(layout, state_->layout);
  return state_->forces.find_cost(state_->layout, state_->affinities);
}

void Sne::write_gradient(MatrixView<const float> layout, MatrixView<float> gradient) {
  write_planes(layout, state_->layout);
  state_->forces.write_gradient(state_->layout, state_->sums, state_->gradient);
  write_layout(state_->gradient, gradient);
}

MatrixView<const float> Sne::affinities() const {
  return state_->affinities;
}

}  // namespace planisphere
