// The schedule of t-SNE around its forces, exact or fast, and the descent.
#include "dr/tsne.h"

#include <algorithm>
#include <cassert>
#include <variant>

#include "dr/affinities.h"
#include "dr/all_pairs.h"
#include "dr/bounded.h"
#include "dr/descent.h"
#include "dr/grid_repulsion.h"
#include "dr/neighbour_pairs.h"
#include "dr/planes.h"

namespace planisphere {
namespace {

constexpr float starting_deviation = 1e-4f;  // small against the neighbourhoods to come
constexpr int exact_up_to = 2000;  // points; above, the fast methods are faster and need less memory

float find_learning_rate(const TsneOptions& options, int n) {
  if (options.learning_rate > 0) return bounded(options.learning_rate, 0, 1e6f);
  return std::max(50.0f, static_cast<float>(n) / bounded(options.early_exaggeration, 1, 1e3f));
}

TsneMethod choose_method(const TsneOptions& options, int n) {
  if (options.method == TsneMethod::automatic && n <= exact_up_to) return TsneMethod::exact;
  if (options.method == TsneMethod::exact) return TsneMethod::exact;
  const bool tree = options.method == TsneMethod::barnes_hut || options.dimensions == 3;
  if (tree) return TsneMethod::barnes_hut;
  const bool interpolation = options.method == TsneMethod::interpolation && options.make_interpolation;
  return interpolation ? TsneMethod::interpolation : TsneMethod::grid;
}

std::unique_ptr<FieldRepulsion> make_field(TsneMethod method, const TsneOptions& options) {
  if (method == TsneMethod::interpolation) return options.make_interpolation();
  if (method == TsneMethod::grid) return std::make_unique<GridRepulsion>();
  return nullptr;
}

/// One of two ways to the same forces, with the same functions.
using Pairs = std::variant<AllPairs, NeighbourPairs>;

Pairs make_pairs(MatrixView<const float> data, const TsneOptions& options, Progress* progress) {
  const TsneMethod method = choose_method(options, data.rows);
  if (method == TsneMethod::exact) return AllPairs(data, options.perplexity, options.dimensions);
  return NeighbourPairs(data, options.perplexity, options.dimensions, make_field(method, options),
                        options.seed, progress);
}

}  // namespace

struct Tsne::State {
  State(MatrixView<const float> data_, const TsneOptions& options_, Progress* progress)
      : options(options_),
        method(choose_method(options_, data_.rows)),
        data(data_.rows, data_.cols),
        pairs(make_pairs(data_, options_, progress)),
        layout(data_.rows, options_.dimensions),
        gradient(data_.rows, options_.dimensions),
        descent(data_.rows, options_.dimensions) {
    std::copy_n(data_.data, data_.size(), data.data());
  }

  /// Which row of the caller's layout each point inside is; empty where they are the same.
  std::span<const int> order() const {
    const auto* neighbour_pairs = std::get_if<NeighbourPairs>(&pairs);
    return neighbour_pairs ? neighbour_pairs->order() : std::span<const int>();
  }

  void set_perplexity(float perplexity) {
    if (auto* all = std::get_if<AllPairs>(&pairs)) all->set_perplexity(perplexity);
    if (auto* near = std::get_if<NeighbourPairs>(&pairs)) near->set_perplexity(data, perplexity);
  }

  void find_gradient() {
    const bool early = step < options.early_steps;
    const float exaggeration = bounded(early ? options.early_exaggeration : options.exaggeration, 0, 1e3f);
    std::visit([&](auto& some) { some.write_gradient(layout, exaggeration, gradient); }, pairs);
  }

  void take_step() {
    find_gradient();
    const float momentum = step < options.early_steps ? options.early_momentum : options.momentum;
    descent.take_step(gradient, find_learning_rate(options, data.rows()), bounded(momentum, 0, 0.99f),
                      layout);
    ++step;
  }

  TsneOptions options;
  TsneMethod method;
  Matrix<float> data;
  Pairs pairs;
  Planes layout, gradient;  // in the order of the pairs
  Descent descent;
  int step = 0;
};

Tsne::Tsne(MatrixView<const float> data, const TsneOptions& options, Progress* progress)
    : state_(std::make_unique<State>(data, options, progress)) {}

Tsne::~Tsne() = default;

void Tsne::initialise(MatrixView<float> layout) {
  const TsneOptions& options = state_->options;
  assert(layout.rows == state_->data.rows() && layout.cols == options.dimensions &&
         "layout of another shape");
  write_starting_layout(options.initialisation, state_->data, options.seed, starting_deviation, layout);
  state_->descent.reset();
  state_->step = 0;
}

void Tsne::set_options(const TsneOptions& options) {
  assert(options.dimensions == state_->options.dimensions &&
         "another number of dimensions needs another Tsne");
  const int n = state_->data.rows();
  assert(choose_method(options, n) == state_->method && "another method needs another Tsne");
  const bool same_affinities =
      clamp_perplexity(options.perplexity, n) == clamp_perplexity(state_->options.perplexity, n);
  state_->options = options;
  if (!same_affinities) state_->set_perplexity(options.perplexity);
}

const TsneOptions& Tsne::options() const {
  return state_->options;
}

int Tsne::step() const {
  return state_->step;
}

void Tsne::run_to(int goal, MatrixView<float> layout) {
  if (state_->step >= goal) return;
  write_planes(layout, state_->order(), state_->layout);
  while (state_->step < goal) state_->take_step();
  write_layout(state_->layout, state_->order(), layout);
}

double Tsne::cost(MatrixView<const float> layout) {
  write_planes(layout, state_->order(), state_->layout);
  return std::visit([&](auto& some) { return some.find_cost(state_->layout); }, state_->pairs);
}

void Tsne::write_gradient(MatrixView<const float> layout, MatrixView<float> gradient) {
  write_planes(layout, state_->order(), state_->layout);
  state_->find_gradient();
  write_layout(state_->gradient, state_->order(), gradient);
}

TsneMethod Tsne::method() const {
  return state_->method;
}

MatrixView<const float> Tsne::affinities() const {
  const auto* all_pairs = std::get_if<AllPairs>(&state_->pairs);
  return all_pairs ? all_pairs->affinities() : MatrixView<const float>();
}

}  // namespace planisphere
