// Force-directed drawing of the nearest-neighbour graph: edges pull like springs, points push like charges.
#pragma once

#include <cstdint>
#include <memory>

#include "dr/neighbour_graph.h"
#include "dr/optimiser.h"
#include "dr/starting_layout.h"

namespace planisphere {

/// The essays ran 1,000 digits with k = 3, a step of 7 (in three dimensions 8) and momentum 0.8 for 700 (300)
/// steps.
struct GraphLayoutOptions {
  int dimensions = 2;      // of the layout: 2 or 3
  int neighbours = 3;      // k of the graph, clamped to 1 … n − 1
  float step = 0;          // length over all coordinates; 0: the essays', for n points
  float step_factor = 1;   // on that length
  float momentum = 0.8f;   // μ: 0 … 0.99
  int exact_up_to = 2000;  // points; above, far groups of charges act as one
  float theta = 0.6f;      // how far: 0 exact, at most 1.5 (see Charges)
  Initialisation initialisation = Initialisation::pca;
  std::uint64_t seed = 1;

  bool operator==(const GraphLayoutOptions&) const = default;
};

/// Makes Σ_edges ½ ‖y_i − y_j‖² + Σ_{i<j} 1 / ‖y_i − y_j‖ small (springs as in Eades 1984, but of no length
/// and linear; charges as in Charges) by the essays' descent: momentum ← μ momentum + (1 − μ) g / ‖g‖, layout
/// ← layout − step · momentum. The layout's unit is where a lone spring holds two charges 1 apart; the data
/// only gives the edges. Whatever the data and the options, layouts stay finite.
/// Parts of the graph that no edge joins drift apart for ever, ever more slowly.
class GraphLayout final : public Optimiser {
 public:
  /// data: n × d. Finds the graph and the start at once; keeps no copy of the data.
  GraphLayout(MatrixView<const float> data, const GraphLayoutOptions& options, Progress* progress = nullptr);
  ~GraphLayout() override;

  /// The graph, for drawing its edges.
  const NeighbourGraph& graph() const;

  /// Writes the starting layout (n × dimensions), scaled so that the cost is least, and forgets momentum and
  /// steps.
  void initialise(MatrixView<float> layout);
  /// Another step length and momentum from the next step on; the other options must stay as they were.
  void set_options(const GraphLayoutOptions& options);
  const GraphLayoutOptions& options() const;

  int step() const override;
  void run_to(int goal, MatrixView<float> layout) override;
  /// The energy of springs and charges.
  double cost(MatrixView<const float> layout) override;
  /// gradient (n × dimensions) of the cost.
  void write_gradient(MatrixView<const float> layout, MatrixView<float> gradient);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace planisphere
