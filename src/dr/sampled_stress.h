// Stress over a sample of pairs: forces and cost for layouts of many points.
#pragma once

#include "dr/planes.h"
#include "dr/sampled_distances.h"
#include "dr/stress_law.h"

namespace planisphere {

/// Estimates the sums over all pairs by those over a draw of partners, times (n − 1) / partners. It owns its
/// scratch.
class SampledStress {
 public:
  SampledStress(SampledDistances distances, int dimensions);

  const SampledDistances& distances() const { return distances_; }
  /// gradient_i ← scale · Σ_j w_ij (1 − d*_ij / d_ij) (y_i − y_j), by the draw of this number.
  void write_forces(const Planes& layout, StressKind kind, float floor, float scale, std::uint64_t draw,
                    Planes& gradient);
  /// Σ_{i<j} w_ij (d*_ij − d_ij)², by draw 0.
  double find_energy(const Planes& layout, StressKind kind, float floor);

 private:
  void walk_round(const Planes& layout);

  SampledDistances distances_;
  Planes ring_;  // the layout in the ring's order, twice
};

}  // namespace planisphere
