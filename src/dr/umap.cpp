// The schedule around the graph, the start and the epochs.
#include "dr/umap.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "dr/bounded.h"
#include "dr/fuzzy_graph.h"
#include "dr/fuzzy_memberships.h"
#include "dr/neighbours.h"
#include "dr/padded_rows.h"
#include "dr/umap_cost.h"
#include "dr/umap_epoch.h"
#include "dr/umap_random.h"
#include "dr/umap_start.h"

namespace planisphere {
namespace {

constexpr int most_epochs = 1000000;  // float32 counts that far

/// A copy whose numbers are all finite and, where their magnitudes are far from 1, divided by a power of two
/// so that squared distances stay inside float32.
Matrix<float> make_tame(MatrixView<const float> data) {
  constexpr double far_from_one = 0x1p30;
  const double unit = find_unit(data);
  const double scale = unit > far_from_one || unit < 1 / far_from_one ? 1 / unit : 1;
  Matrix<float> tame(data.rows, data.cols);
  for (std::size_t i = 0; i < tame.size(); ++i) {
    const float number = data.data[i];
    tame.flat()[i] = std::isfinite(number) ? static_cast<float>(static_cast<double>(number) * scale) : 0.0f;
  }
  return tame;
}

SparseAffinities find_graph(MatrixView<const float> data, int neighbourhood, std::uint64_t seed,
                            Progress* progress) {
  NeighbourOptions search;
  search.seed = seed;
  const int others = std::clamp(neighbourhood, 2, std::max(2, data.rows)) - 1;
  const Neighbours neighbours = find_neighbours(data, others, search, progress);
  if (progress && progress->cancelled)
    return build_fuzzy_graph(MatrixView<const int>{nullptr, data.rows, 0}, {});
  Matrix<float> memberships(neighbours.points(), neighbours.count());
  write_memberships(neighbours, memberships);
  return build_fuzzy_graph(neighbours.index, memberships);
}

}  // namespace

struct Umap::State {
  State(MatrixView<const float> data, const UmapOptions& options_, Progress* progress) : options(options_) {
    const Matrix<float> tame = make_tame(data);
    graph = find_graph(tame, options.neighbours, options.seed, progress);
    start = Matrix<float>(data.rows, options.dimensions);
    if (!(progress && progress->cancelled)) write_umap_start(tame, graph, options, start, progress);
    moves = std::make_unique<UmapMoves>(graph);
    curve = fit_umap_curve(options.min_dist, options.spread);
  }

  int count_epochs() const {
    if (options.epochs > 0) return std::min(options.epochs, most_epochs);
    return start.rows() <= 10000 ? 500 : 200;
  }

  UmapForces forces() const { return {curve.a, curve.b, bounded(options.repulsion, 0, 1e3f)}; }

  // The learning rate falls from the first epoch to 0 at the end: α (1 − step / epochs) (2018, algorithm 5).
  UmapEpoch next_epoch() const {
    const float left = 1 - static_cast<float>(step) / static_cast<float>(count_epochs());
    const float rate = bounded(options.learning_rate, 0, 1e3f) * left;
    return {step + 1, rate, std::clamp(options.negative_samples, 0, 100),
            find_epoch_key(options.seed, step + 1)};
  }

  template <int dimensions>
  void run_to(int goal, MatrixView<float> layout) {
    Planes planes(layout.rows, dimensions);
    write_planes(layout, planes);
    PackedPoints<dimensions> points, scratch;
    points.pack(planes);
    scratch.pack(planes);
    for (; step < std::min(goal, count_epochs()); ++step) {
      moves->take_epoch(forces(), next_epoch(), points, scratch);
    }
    step = goal;
    for (int i = 0; i < layout.rows; ++i) std::copy_n(points.at(i), dimensions, layout.row(i));
  }

  template <int dimensions>
  double cost(MatrixView<const float> layout) const {
    Planes planes(layout.rows, dimensions);
    write_planes(layout, planes);
    PackedPoints<dimensions> points;
    points.pack(planes);
    return find_fuzzy_cross_entropy(graph, curve, points, options.seed);
  }

  UmapOptions options;
  SparseAffinities graph;
  Matrix<float> start;  // without noise
  std::unique_ptr<UmapMoves> moves;
  UmapCurve curve;
  int step = 0;
};

Umap::Umap(MatrixView<const float> data, const UmapOptions& options, Progress* progress)
    : state_(std::make_unique<State>(data, options, progress)) {
  assert((options.dimensions == 2 || options.dimensions == 3) && "layouts have two or three dimensions");
}

Umap::~Umap() = default;

void Umap::initialise(MatrixView<float> layout) {
  assert(layout.rows == state_->start.rows() && layout.cols == state_->start.cols() &&
         "layout of another shape");
  std::copy_n(state_->start.data(), state_->start.size(), layout.data);
  add_umap_noise(state_->options.seed, layout);
  state_->step = 0;
}

void Umap::set_options(const UmapOptions& options) {
  assert(options.dimensions == state_->options.dimensions &&
         options.neighbours == state_->options.neighbours && options.start == state_->options.start &&
         "another graph or start needs another Umap");
  state_->options = options;
  state_->curve = fit_umap_curve(options.min_dist, options.spread);
}

const UmapOptions& Umap::options() const {
  return state_->options;
}

int Umap::epochs() const {
  return state_->count_epochs();
}

int Umap::step() const {
  return state_->step;
}

void Umap::run_to(int goal, MatrixView<float> layout) {
  if (state_->step >= goal) return;
  layout.cols == 2 ? state_->run_to<2>(goal, layout) : state_->run_to<3>(goal, layout);
}

double Umap::cost(MatrixView<const float> layout) {
  return layout.cols == 2 ? state_->cost<2>(layout) : state_->cost<3>(layout);
}

const SparseAffinities& Umap::graph() const {
  return state_->graph;
}

UmapCurve Umap::curve() const {
  return state_->curve;
}

}  // namespace planisphere
