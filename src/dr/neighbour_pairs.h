// t-SNE's affinities and forces for many points: only neighbours attract, and repulsion is summed up from
// afar.
#pragma once

#include <span>
#include <vector>

#include "base/matrix.h"
#include "base/parallel.h"
#include "dr/barnes_hut.h"
#include "dr/grid_repulsion.h"
#include "dr/neighbours.h"
#include "dr/packed_points.h"
#include "dr/planes.h"
#include "dr/sparse_affinities.h"

namespace planisphere {

/// Memory and time grow nearly in proportion to the number of points. Inside, points are renumbered so that
/// neighbours lie together in memory: layouts and gradients are in the order of order().
class NeighbourPairs {
 public:
  enum class Repulsion { grid, tree };

  /// dimensions: of the layout, 2 or 3; the grid is for 2 only. Where the map is too wide for a grid (see
  /// GridRepulsion::most_nodes) the tree takes over. Useless once progress->cancelled is set.
  NeighbourPairs(MatrixView<const float> data, float perplexity, int dimensions, Repulsion repulsion,
                 std::uint64_t seed, Progress* progress);

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

  Repulsion repulsion_method_;
  std::uint64_t seed_;
  std::vector<int> order_;
  Neighbours neighbours_;  // renumbered; kept, so that a smaller perplexity costs only the search for widths
  SparseAffinities affinities_;
  GridRepulsion grid_;
  BarnesHut tree_;
  PackedPoints<2> flat_points_;
  PackedPoints<3> deep_points_;
  Planes repulsion_;
};

}  // namespace planisphere
