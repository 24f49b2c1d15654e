// t-SNE: a map on which neighbours in the data stay neighbours.
#pragma once

#include <cstdint>
#include <memory>

#include "base/matrix.h"
#include "base/parallel.h"
#include "dr/field_repulsion.h"
#include "dr/optimiser.h"
#include "dr/starting_layout.h"

namespace planisphere {

/// How the forces are summed. All but `exact` find neighbours first and let only those attract.
enum class TsneMethod {
  automatic,   // exact up to 2,000 points; above, grid in two dimensions and Barnes-Hut in three
  exact,       // all pairs: time and memory grow with the square of the number of points
  barnes_hut,  // a tree: N log N (van der Maaten 2014); see barnes_hut.h
  grid,        // a stack of grids, two dimensions only (in three: barnes_hut): N; see grid_repulsion.h
  /// One grid and fast Fourier transforms, FIt-SNE (Linderman, Rachh, Hoskins, Steinerberger and Kluger
  /// 2019), two dimensions only (in three: barnes_hut): N + A log A with the map's area A; see
  /// interpolation.h.
  interpolation,
};

/// Defaults follow van der Maaten and Hinton (2008) for the schedule, Kobak and Berens (2019) for PCA
/// initialisation and Belkina et al. (2019) for the learning rate.
struct TsneOptions {
  int dimensions = 2;             // of the layout: 2 or 3
  float perplexity = 30;          // effective number of neighbours; clamped to (n − 1) / 3
  float learning_rate = 0;        // 0: n / early_exaggeration, at least 50
  float early_exaggeration = 12;  // factor on the attraction during the first steps
  int early_steps = 250;          // how many steps those are
  float exaggeration = 1;         // factor afterwards; above 1 for tighter clusters (late exaggeration)
  float early_momentum = 0.5f;    // during the early steps
  float momentum = 0.8f;          // afterwards
  Initialisation initialisation = Initialisation::pca;
  TsneMethod method = TsneMethod::automatic;
  /// make_interpolation_repulsion where that method is wanted, which is then grid without it: so it is
  /// carried only by programs that name it, and browsers need not load it.
  MakeFieldRepulsion make_interpolation = nullptr;
  std::uint64_t seed = 1;

  bool operator==(const TsneOptions&) const = default;
};

/// t-SNE of up to about 100,000 points. Whatever the data and the options, layouts stay finite: numbers that
/// are not finite count as 0, and options that make no sense as the nearest that do.
class Tsne final : public Optimiser {
 public:
  /// Finds neighbours and affinities at once, which may take seconds; `data` (n × d) is copied for later
  /// initialise() calls. Once progress->cancelled is set the constructor returns soon, and the object must
  /// not be used.
  Tsne(MatrixView<const float> data, const TsneOptions& options, Progress* progress = nullptr);
  ~Tsne() override;

  /// Writes the starting layout (n × dimensions) for this seed and forgets momentum, gains and step count.
  void initialise(MatrixView<float> layout);
  /// New options from the next step on; layout, momentum and step count stay. Seed and initialisation only
  /// matter at the next initialise(); dimensions and method cannot change.
  void set_options(const TsneOptions& options);
  const TsneOptions& options() const;

  int step() const override;
  void run_to(int goal, MatrixView<float> layout) override;
  /// Kullback-Leibler divergence KL(P‖Q) in nats, without exaggeration (van der Maaten and Hinton 2008, eq.
  /// 2). Unless the method is exact, to about 0.001.
  double cost(MatrixView<const float> layout) override;
  /// gradient (n × dimensions) of the exaggerated cost at the present step (2008, eq. 5).
  void write_gradient(MatrixView<const float> layout, MatrixView<float> gradient);

  /// The method in use: automatic has become one of the others.
  TsneMethod method() const;
  /// Joint affinities p_ij (n × n, symmetric, zero diagonal, summing to 1) of the exact method; otherwise
  /// empty.
  MatrixView<const float> affinities() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace planisphere
