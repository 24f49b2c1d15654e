// Exact t-SNE: the schedule around the affinities, the pair forces and the descent.
#include "dr/tsne.h"

#include <algorithm>
#include <cassert>

#include "dr/affinities.h"
#include "dr/descent.h"
#include "dr/kl_divergence.h"
#include "dr/pair_forces.h"
#include "dr/planes.h"

namespace planisphere {
namespace {

constexpr float starting_deviation = 1e-4f;  // small against the neighbourhoods to come

// NaN becomes the lower bound.
float bounded(float number, float least, float most) {
  return number > least ? std::min(number, most) : least;
}

float find_learning_rate(const TsneOptions& options, int n) {
  if (options.learning_rate > 0) return bounded(options.learning_rate, 0, 1e6f);
  return std::max(50.0f, static_cast<float>(n) / bounded(options.early_exaggeration, 1, 1e3f) / 4);
}

}  // namespace

struct Tsne::State {
  State(MatrixView<const float> data_, const TsneOptions& options_)
      : options(options_),
        data(data_.rows, data_.cols),
        squared_distances(data_.rows, data_.rows),
        affinities(data_.rows, data_.rows),
        layout(data_.rows, options_.dimensions),
        gradient(data_.rows, options_.dimensions),
        forces(data_.rows, options_.dimensions),
        descent(data_.rows, options_.dimensions) {
    std::copy_n(data_.data, data_.size(), data.data());
    write_squared_distances(data, squared_distances);
    build_affinities();
  }

  void build_affinities() {
    write_conditional_affinities(squared_distances, options.perplexity, affinities);
    symmetrise(affinities);
  }

  void find_gradient() {
    const bool early = step < options.early_steps;
    const float exaggeration = early ? options.early_exaggeration : options.exaggeration;
    forces.write_gradient(layout, affinities, bounded(exaggeration, 0, 1e3f), gradient);
  }

  void take_step() {
    find_gradient();
    const float momentum = step < options.early_steps ? options.early_momentum : options.momentum;
    descent.take_step(gradient, find_learning_rate(options, data.rows()), bounded(momentum, 0, 0.99f),
                      layout);
    ++step;
  }

  TsneOptions options;
  Matrix<float> data;
  Matrix<float> squared_distances;  // kept, so that another perplexity costs only the search
  Matrix<float> affinities;
  Planes layout, gradient;
  PairForces forces;
  Descent descent;
  int step = 0;
};

Tsne::Tsne(MatrixView<const float> data, const TsneOptions& options)
    : state_(std::make_unique<State>(data, options)) {}

Tsne::~Tsne() = default;

void Tsne::initialise(MatrixView<float> layout) {
  const TsneOptions& options = state_->options;
  assert(layout.rows == state_->data.rows() && layout.cols == options.dimensions &&
         "layout of another shape");
  if (options.initialisation == Initialisation::pca) {
    write_pca_layout(state_->data, options.seed, starting_deviation, layout);
  } else {
    write_random_layout(options.seed, starting_deviation, layout);
  }
  state_->descent.reset();
  state_->step = 0;
}

void Tsne::set_options(const TsneOptions& options) {
  assert(options.dimensions == state_->options.dimensions &&
         "another number of dimensions needs another Tsne");
  const int n = state_->data.rows();
  const bool same_affinities =
      clamp_perplexity(options.perplexity, n) == clamp_perplexity(state_->options.perplexity, n);
  state_->options = options;
  if (!same_affinities) state_->build_affinities();
}

const TsneOptions& Tsne::options() const {
  return state_->options;
}

int Tsne::step() const {
  return state_->step;
}

void Tsne::run_to(int goal, MatrixView<float> layout) {
  if (state_->step >= goal) return;
  write_planes(layout, state_->layout);
  while (state_->step < goal) state_->take_step();
  write_layout(state_->layout, layout);
}

double Tsne::cost(MatrixView<const float> layout) {
  write_planes(layout, state_->layout);
  return find_kl_divergence(state_->layout, state_->affinities);
}

void Tsne::write_gradient(MatrixView<const float> layout, MatrixView<float> gradient) {
  write_planes(layout, state_->layout);
  state_->find_gradient();
  write_layout(state_->gradient, gradient);
}

MatrixView<const float> Tsne::affinities() const {
  return state_->affinities;
}

}  // namespace planisphere
