// Metric multidimensional scaling by majorisation: every step makes stress smaller, without any rate to
// choose.
#pragma once

#include <memory>

#include "dr/optimiser.h"
#include "dr/stress.h"

namespace planisphere {

/// SMACOF (de Leeuw 1977; Borg and Groenen 2005, ch. 8) for raw stress Σ (d* − d)²: each step replaces the
/// layout Y by its Guttman transform B(Y) Y / n, b_ij = −d*_ij / d_ij, the minimum of a parabola that lies
/// above the stress and touches it at Y. options.kind is taken as metric. Above options.exact_up_to
/// points each step sees another sample of pairs, and moves less and less: stress then falls on average.
class Smacof final : public Optimiser {
 public:
  /// data: n × d. Finds all distances at once, or a sample of them (Stress); keeps no copy of the data.
  explicit Smacof(MatrixView<const float> data, const StressOptions& options = {},
                  Progress* progress = nullptr);
  ~Smacof() override;

  /// Writes the starting layout (n × dimensions) and forgets the step count.
  void initialise(MatrixView<float> layout);
  /// What one unit of the layout is in the data: 1, or a power of two (Stress).
  double unit() const;

  int step() const override;
  void run_to(int goal, MatrixView<float> layout) override;
  /// Raw stress, in the layout's unit squared.
  double cost(MatrixView<const float> layout) override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace planisphere
