// Springs, charges, and the descent around them.
#include "dr/graph_layout.h"

#include <algorithm>
#include <cassert>

#include "dr/bounded.h"
#include "dr/charges.h"
#include "dr/unit_descent.h"

namespace planisphere {
namespace {

constexpr float farthest_group = 1.5f;

// ∛x for positive x, from + − × ÷ alone: Newton's method, from a start that is certainly too large.
double find_cube_root(double x) {
  double root = std::max(x, 1.0);
  for (int i = 0; i < 200; ++i) {
    const double next = (2 * root + x / (root * root)) / 3;
    if (!(next < root)) break;
    root = next;
  }
  return root;
}

// gradient_i ← Σ over edges (y_i − y_j) − force_i
void add_springs(const NeighbourGraph& graph, const Planes& layout, Planes& gradient) {
  for (int k = 0; k < layout.dimensions; ++k) {
    const float* const from = layout.plane(k);
    float* const to = gradient.plane(k);
    for (int i = 0; i < layout.points; ++i) {
      float pull = 0;
      for (const int j : graph.neighbours(i)) pull += from[i] - from[j];
      to[i] = pull - to[i];
    }
  }
}

// ½ Σ over edges ‖y_i − y_j‖²
double find_spring_energy(const NeighbourGraph& graph, const Planes& layout) {
  double energy = 0;
  for (int k = 0; k < layout.dimensions; ++k) {
    const float* const from = layout.plane(k);
    for (int e = 0; e < graph.edges.rows(); ++e) {
      const double difference =
          static_cast<double>(from[graph.edges(e, 0)]) - static_cast<double>(from[graph.edges(e, 1)]);
      energy += 0.5 * difference * difference;
    }
  }
  return energy;
}

}  // namespace

struct GraphLayout::State {
  State(MatrixView<const float> data, const GraphLayoutOptions& options_, Progress* progress)
      : options(options_),
        graph(find_neighbour_graph(data, std::max(1, options_.neighbours), progress)),
        charges(data.rows, options_.dimensions,
                data.rows > options_.exact_up_to ? bounded(options_.theta, 0, farthest_group) : 0.0f),
        start(data.rows, options_.dimensions),
        layout(data.rows, options_.dimensions),
        gradient(data.rows, options_.dimensions),
        descent(data.rows, options_.dimensions) {
    write_starting_layout(options.initialisation, data, options.seed, 1, start);
    scale_start();
  }

  // Springs grow with the square of the scale, charges fall with it: α² S + C / α is least where α³ = C / 2S.
  void scale_start() {
    write_planes(start, layout);
    const double springs = find_spring_energy(graph, layout), repulsion = charges.find_energy(layout);
    if (!(springs > 0 && repulsion > 0)) return;
    const double scale = find_cube_root(repulsion / (2 * springs));
    for (float& coordinate : start.flat())
      coordinate = static_cast<float>(static_cast<double>(coordinate) * scale);
  }

  void find_gradient() {
    charges.write_forces(layout, gradient);
    add_springs(graph, layout, gradient);
  }

  float find_step() const {
    const float factor = bounded(options.step_factor, 0, 1e4f);
    if (options.step > 0) return factor * bounded(options.step, 0, 1e8f);
    return factor * find_step_for(layout.points, options.dimensions == 3 ? 8 : 7);
  }

  void take_step() {
    find_gradient();
    descent.take_step(gradient, find_step(), bounded(options.momentum, 0, 0.99f), layout);
    ++step;
  }

  GraphLayoutOptions options;
  NeighbourGraph graph;
  Charges charges;
  Matrix<float> start;
  Planes layout, gradient;
  UnitDescent descent;
  int step = 0;
};

GraphLayout::GraphLayout(MatrixView<const float> data, const GraphLayoutOptions& options, Progress* progress)
    : state_(std::make_unique<State>(data, options, progress)) {}

GraphLayout::~GraphLayout() = default;

const NeighbourGraph& GraphLayout::graph() const {
  return state_->graph;
}

void GraphLayout::initialise(MatrixView<float> layout) {
  assert(layout.rows == state_->start.rows() && layout.cols == state_->start.cols() &&
         "layout of another shape");
  std::copy_n(state_->start.data(), layout.size(), layout.data);
  state_->descent.reset();
  state_->step = 0;
}

void GraphLayout::set_options(const GraphLayoutOptions& options) {
  state_->options.step = options.step;
  state_->options.step_factor = options.step_factor;
  state_->options.momentum = options.momentum;
  assert(options == state_->options && "another graph needs another GraphLayout");
}

const GraphLayoutOptions& GraphLayout::options() const {
  return state_->options;
}

int GraphLayout::step() const {
  return state_->step;
}

void GraphLayout::run_to(int goal, MatrixView<float> layout) {
  if (state_->step >= goal) return;
  write_planes(layout, state_->layout);
  while (state_->step < goal) state_->take_step();
  write_layout(state_->layout, layout);
}

double GraphLayout::cost(MatrixView<const float> layout) {
  write_planes(layout, state_->layout);
  return find_spring_energy(state_->graph, state_->layout) + state_->charges.find_energy(state_->layout);
}

void GraphLayout::write_gradient(MatrixView<const float> layout, MatrixView<float> gradient) {
  write_planes(layout, state_->layout);
  state_->find_gradient();
  write_layout(state_->gradient, gradient);
}

}  // namespace planisphere
