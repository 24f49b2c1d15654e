// The repulsion of t-SNE in two or three dimensions, from a tree: far groups of points act as one.
#pragma once

#include "dr/planes.h"
#include "dr/point_tree.h"

namespace planisphere {

/// Barnes and Hut (1986), for t-SNE van der Maaten (2014), with one walk for each sixteen points that follow
/// each other in the tree (Barnes 1990) instead of one for each: a group of points acts as one, at its mean,
/// on all of the sixteen if its width is less than `theta` times its distance from the box around them.
class BarnesHut {
 public:
  /// Forces to about 1% (root mean square, on real maps); see the tests. theta = 0: exact.
  static constexpr float default_theta = 0.5f;

  explicit BarnesHut(float theta = default_theta) : theta_(theta) {}

  /// forces_i ← Σ_j q̃_ij² (y_i − y_j) with q̃_ij = 1 / (1 + ‖y_i − y_j‖²). Returns Z = Σ_{i≠j} q̃_ij. The
  /// layout is finite; how far it extends does not matter.
  double write_forces(const Planes& layout, Planes& forces);

 private:
  float theta_;
  PointTree tree_;
};

}  // namespace planisphere
