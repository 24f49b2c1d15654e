// Metric multidimensional scaling and Sammon's mapping by the essays' descent: steps of constant length.
#pragma once

#include <memory>

#include "dr/optimiser.h"
#include "dr/stress.h"

namespace planisphere {

/// The essays ran 1,000 digits at a step of 8 (in three dimensions 6), Sammon's mapping at 5.5, momentum 0.8,
/// for 700 (300, 600) steps.
struct DescentMdsOptions {
  StressOptions stress;
  float step = 0;  // length over all coordinates, in the layout's unit; 0: the essays', for n points at their
                   // mean distance
  float step_factor = 1;  // on that length
  float momentum = 0.8f;  // μ: 0 … 0.99

  bool operator==(const DescentMdsOptions&) const = default;
};

/// Makes stress (see Stress) small: momentum ← μ momentum + (1 − μ) g / ‖g‖, layout ← layout − step ·
/// momentum. With a constant length of steps the layout keeps trembling at the end, visibly so: that is the
/// method. Whatever the data and the options, layouts stay finite.
class DescentMds final : public Optimiser {
 public:
  /// data: n × d. Finds all distances at once, or a sample of them (Stress); keeps no copy of the data.
  DescentMds(MatrixView<const float> data, const DescentMdsOptions& options, Progress* progress = nullptr);
  ~DescentMds() override;

  /// Writes the starting layout (n × dimensions) and forgets momentum and step count.
  void initialise(MatrixView<float> layout);
  /// Another step length and momentum from the next step on; options.stress must stay as it was.
  void set_options(const DescentMdsOptions& options);
  const DescentMdsOptions& options() const;
  /// What one unit of the layout is in the data: 1, or a power of two (Stress).
  double unit() const;

  int step() const override;
  void run_to(int goal, MatrixView<float> layout) override;
  /// Stress of this kind (Stress).
  double cost(MatrixView<const float> layout) override;
  /// gradient (n × dimensions) of the cost.
  void write_gradient(MatrixView<const float> layout, MatrixView<float> gradient);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace planisphere
