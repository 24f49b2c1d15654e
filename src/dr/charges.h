// Charges: all points push each other apart, near ones most.
#pragma once

#include <vector>

#include "dr/pair_sums.h"
#include "dr/planes.h"
#include "dr/point_tree.h"

namespace planisphere {

/// The energy Σ_{i<j} 1 / d of equal charges (Coulomb 1785), with d² = ‖y_i − y_j‖² + softening², so that
/// points that meet do not push without bounds. Exact, or by a tree in which a group of points acts as one at
/// its mean if its width is less than `theta` times its distance (Barnes and Hut 1986), for sixteen points at
/// a time (Barnes 1990).
class Charges {
 public:
  static constexpr float softening = 0.01f;

  /// theta = 0: exact, O(n²).
  Charges(int points, int dimensions, float theta);

  /// forces_i ← Σ_j (y_i − y_j) / d³, the negative gradient of the energy.
  void write_forces(const Planes& layout, Planes& forces);
  double find_energy(const Planes& layout);

 private:
  template <int D>
  double walk(const Planes& layout, Planes* forces);

  float theta_;
  std::vector<PairShare> shares_;
  PointTree tree_;
};

}  // namespace planisphere
