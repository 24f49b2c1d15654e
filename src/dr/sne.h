// Stochastic Neighbour Embedding: the ancestor of t-SNE, whose maps are crowded in the middle.
#pragma once

#include <cstdint>
#include <memory>

#include "base/parallel.h"
#include "dr/optimiser.h"
#include "dr/starting_layout.h"

namespace planisphere {

/// The schedule is t-SNE's (van der Maaten and Hinton 2008) without exaggeration.
struct SneOptions {
  int dimensions = 2;       // of the layout: 2 or 3
  bool symmetric = false;   // one joint distribution (2008, section 3.1) instead of one for each point (2002)
  float perplexity = 30;    // effective number of neighbours; clamped to (n − 1) / 3
  float learning_rate = 0;  // 0: n / 20 for symmetric SNE; 1 / 20 else, whose cost is n times larger
  int early_steps = 250;    // with the early momentum
  float early_momentum = 0.5f;  // during the early steps
  float momentum = 0.8f;        // afterwards
  Initialisation initialisation = Initialisation::pca;
  std::uint64_t seed = 1;

  bool operator==(const SneOptions&) const = default;
};

/// Makes Σ_i KL(P_i ‖ Q_i) small (Hinton and Roweis 2002, eqs. 1 to 6), with Gaussian p_{j|i} of a given
/// perplexity in the data, as t-SNE's, and q_{j|i} = exp(−‖y_i − y_j‖²) / Σ_k exp(−‖y_i − y_k‖²) in the
/// layout; or KL(P ‖ Q) of the joint distributions. The descent is t-SNE's, with gains and momentum, in place
/// of the annealing noise of 2002. All pairs, every step, two n × n tables: for up to a few thousand points.
/// Layouts stay finite whatever the data and the options.
class Sne final : public Optimiser {
 public:
  /// data: n × d. Computes the affinities and the start at once; keeps no copy of the data.
  Sne(MatrixView<const float> data, const SneOptions& options);
  ~Sne() override;

  /// Writes the starting layout (n × dimensions) and forgets momentum, gains and step count.
  void initialise(MatrixView<float> layout);
  const SneOptions& options() const;

  int step() const override;
  void run_to(int goal, MatrixView<float> layout) override;
  /// In nats: Σ_i KL(P_i ‖ Q_i), or KL(P ‖ Q) if symmetric.
  double cost(MatrixView<const float> layout) override;
  /// gradient (n × dimensions) of the cost.
  void write_gradient(MatrixView<const float> layout, MatrixView<float> gradient);

  /// n × n, zero diagonal: p_{j|i}, rows summing to 1; or p_ij, summing to 1, if symmetric.
  MatrixView<const float> affinities() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace planisphere
