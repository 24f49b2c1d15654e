// Stress: how far the distances in a layout are from those in the data, and which way would make them fit
// better.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/matrix.h"
#include "base/parallel.h"
#include "dr/pair_sums.h"
#include "dr/planes.h"
#include "dr/sampled_stress.h"
#include "dr/starting_layout.h"
#include "dr/stress_law.h"
#include "dr/target_distances.h"

namespace planisphere {

/// What all methods that make stress small have to choose.
struct StressOptions {
  int dimensions = 2;  // of the layout: 2 or 3
  StressKind kind = StressKind::metric;
  int exact_up_to = 5000;  // points; above, each is compared with ever new random partners
  int partners = 64;       // how many those are; see SampledDistances
  Initialisation initialisation = Initialisation::pca;
  std::uint64_t seed = 1;

  bool operator==(const StressOptions&) const = default;
};

/// metric: Σ_{i<j} (d*_ij − d_ij)² (Kruskal 1964, "raw stress"), in the layout's unit squared.
/// sammon: Σ_{i<j} (d*_ij − d_ij)² / d*_ij / Σ_{i<j} d*_ij (Sammon 1969, eq. 1), a d* of less than a
/// thousandth of their mean dividing as if it were that, so that duplicates do not rule the map.
class Stress {
 public:
  /// Distances between the rows of data (n × d); numbers that are not finite count as 0. Layouts are in the
  /// data's unit, or in unit() where its magnitudes are beyond 2^±20. 2 n² bytes up to options.exact_up_to.
  Stress(MatrixView<const float> data, const StressOptions& options, Progress* progress = nullptr);

  double unit() const { return unit_; }
  double mean_distance() const { return mean_; }
  bool exact() const { return !sample_.has_value(); }

  double find_cost(const Planes& layout);
  /// gradient ← ∂ cost / ∂ layout; if not exact(), an estimate that is right on average over the draws, and
  /// for draw 0 the gradient of the cost that find_cost estimates.
  void write_gradient(const Planes& layout, Planes& gradient, std::uint64_t draw = 0);
  /// layout (n × dimensions) ← the start that the options ask for, scaled so that the cost is least.
  void write_start(MatrixView<const float> data, MatrixView<float> layout);

 private:
  double scale() const;

  StressOptions options_;
  TargetDistances targets_;
  std::optional<SampledStress> sample_;
  std::vector<PairShare> shares_;
  double unit_ = 1;
  double mean_ = 0;
  float floor_ = 1;
};

}  // namespace planisphere
