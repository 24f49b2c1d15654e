// t-SNE's affinities and forces for many points: only neighbours attract, and repulsion is summed up from
// afar.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "base/matrix.h"
#include "base/parallel.h"
#include "dr/barnes_hut.h"
#include "dr/field_repulsion.h"
#include "dr/neighbours.h"
#include "dr/packed_points.h"
#include "dr/planes.h"
#include "dr/sparse_affinities.h"

namespace planisphere {

/// Memory and time grow nearly in proportion to the number of points. Inside, points are renumbered so that
/// neighbours lie together in memory: layouts and gradients are in the order of order().
class NeighbourPairs {
 public:
  /// dimensions: of the layout, 2 or 3. field: how repulsion is summed, 2 dimensions only; where it does not
  /// fit, or if there is none, a tree does it. Useless once progress->cancelled is set.
  NeighbourPairs(MatrixView<const float> data, float perplexity, int dimensions,
                 std::unique_ptr<FieldRepulsion> field, std::uint64_t seed, Progress* progress);

  /// data: the same as at first.
  void set_perplexity(MatrixView<const float> data, float perplexity);
  /// See Tsne::write_gradient and Tsne::cost.
  void write_gradient(const Planes& layout, float exaggeration, Planes& gradient);
  double find_cost(const Planes& layout);

  /// Point i inside is row order()[i] of the data.
  std::span<const int> order() const { return order_; }
  /// p_ij, in that order.
  const SparseAffinities& affinities() const { return affinities_; }

 private:
  void find_neighbours(MatrixView<const float> data, float perplexity, Progress* progress);
  void build_affinities(float perplexity);
  double write_repulsion(const Planes& layout);

  std::uint64_t seed_;
  std::vector<int> order_;
  Neighbours neighbours_;  // renumbered; kept, so that a smaller perplexity costs only the search for widths
  SparseAffinities affinities_;
  std::unique_ptr<FieldRepulsion> field_;
  BarnesHut tree_;
  PackedPoints<2> flat_points_;
  PackedPoints<3> deep_points_;
  Planes repulsion_;
};

}  // namespace planisphere
