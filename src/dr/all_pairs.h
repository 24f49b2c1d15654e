// t-SNE's affinities and forces with nothing left out: every pair of points, every step.
#pragma once

#include "base/matrix.h"
#include "dr/pair_forces.h"
#include "dr/planes.h"

namespace planisphere {

/// For up to a few thousand points: memory and time grow with the square of their number.
class AllPairs {
 public:
  AllPairs(MatrixView<const float> data, float perplexity, int dimensions);

  void set_perplexity(float perplexity);
  /// See Tsne::write_gradient and Tsne::cost.
  void write_gradient(const Planes& layout, float exaggeration, Planes& gradient);
  double find_cost(const Planes& layout);
  /// p_ij, n × n.
  MatrixView<const float> affinities() const { return affinities_; }

 private:
  Matrix<float> squared_distances_;  // kept, so that another perplexity costs only the search
  Matrix<float> affinities_;
  PairForces forces_;
};

}  // namespace planisphere
