// The forces of t-SNE between all pairs of points: exact, and as fast as pairs can be visited.
#pragma once

#include <vector>

#include "base/matrix.h"
#include "dr/planes.h"

namespace planisphere {

/// Computes the exact gradient of t-SNE. It owns the scratch that this takes.
class PairForces {
 public:
  PairForces(int points, int dimensions);

  /// gradient_i ← 4 Σ_j (exaggeration p_ij − q_ij) (y_i − y_j) / (1 + ‖y_i − y_j‖²)
  /// (van der Maaten and Hinton 2008, eq. 5). affinities: p, n × n, symmetric with a zero diagonal.
  /// Coordinates must be below 1e9 in magnitude.
  void write_gradient(const Planes& layout, MatrixView<const float> affinities, float exaggeration,
                      Planes& gradient);

 private:
  // What one task finds for the pairs of its rows: Σ p q̃ (y_i − y_j), Σ q̃² (y_i − y_j) and Σ q̃, with
  // q̃ = 1 / (1 + ‖y_i − y_j‖²), the similarity before it is divided by its sum Z.
  struct Share {
    int first_row, end_row;
    Planes attraction, repulsion;
    double similarity = 0;
  };

  template <int dimensions>
  static void visit_pairs(const Planes& layout, MatrixView<const float> affinities, Share& share);
  template <int dimensions>
  static double visit_row(const Planes& layout, MatrixView<const float> affinities, int i, Share& share);
  void add_shares(float exaggeration, Planes& gradient) const;

  std::vector<Share> shares_;
};

}  // namespace planisphere
