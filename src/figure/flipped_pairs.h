// Representations that are alike, once one of them is turned over.
#pragma once

#include <vector>

#include "data/representations.h"

namespace planisphere {

struct FlippedPair {
  int first = 0, second = 0;  // of Representations::list
  double disagreement = 0;    // that remains; Procrustes::relative_residual of their layouts

  bool operator==(const FlippedPair&) const = default;
};

/// Pairs of networks that differ in nothing but seed, each trained to its end, whose layouts fit at least
/// twice as well mirrored as only turned: best first, at most a dozen.
std::vector<FlippedPair> find_flipped_pairs(const Representations& all);

/// √(Σ ‖a_i − b_i‖² / Σ ‖b_i − mean of b‖²) of layouts (n × 2), as they are.
double find_relative_distance(const Matrix<float>& a, const Matrix<float>& b);

}  // namespace planisphere
