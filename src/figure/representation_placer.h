// Where a representation that nobody baked belongs on the maps of those that were.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "base/matrix.h"
#include "data/representations.h"
#include "dr/pair_distances.h"

namespace planisphere {

struct PlacedRepresentation {
  std::vector<std::array<float, 2>> places;  // one on each of Representations::maps
  int nearest = 0;                           // of Representations::list
  double disagreement = 0;                   // with that one, see find_disagreement(): 0 … √2
};

/// Compares a representation of the bundle's points with all that are stored, by the distances of the stored
/// pairs, and puts it on each map: on "pca" by place_by_products(), on "mds" by place_by_stress(), on the
/// others by place_by_neighbours(). One that is stored lands at its own place, to about the error of the
/// sampling.
class RepresentationPlacer {
 public:
  /// representations of n = `points` points; at least one, with at least one pair.
  RepresentationPlacer(std::shared_ptr<const Representations> representations, int points);

  /// activations: n × any width. About r · m operations, and m distances of that width.
  PlacedRepresentation place(MatrixView<const float> activations) const;

 private:
  std::shared_ptr<const Representations> representations_;
  std::vector<PointPair> pairs_;     // m
  Matrix<float> distances_;          // r × m
  std::vector<float> mean_squares_;  // r: of each stored one's disagreements with all
};

}  // namespace planisphere
