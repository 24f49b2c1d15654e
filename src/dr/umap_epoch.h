// One epoch of UMAP: every point moves along its links that are due, and away from points drawn at random.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dr/packed_points.h"
#include "dr/sparse_affinities.h"
#include "dr/umap_forces.h"

namespace planisphere {

/// What is the same for all points of an epoch.
struct UmapEpoch {
  int number = 1;  // from 1
  float learning_rate = 1;
  int negative_samples = 5;  // for each link that is due
  std::uint32_t key = 0;     // of everything random, see umap_random.h
};

/// Which links are due, for all points; storage kept between epochs.
class UmapMoves {
 public:
  /// weights: symmetric, in [0, 1], as build_fuzzy_graph() makes them; must outlive this.
  explicit UmapMoves(const SparseAffinities& weights);

  /// to ← from after one epoch. McInnes, Healy and Melville (2018), algorithm 5, with two liberties that make
  /// the result independent of the number of threads:
  /// * A link of weight w is due in the epochs in which ⌊w · number⌋ grows: as often as in umap-learn.
  /// * In turn, each link of the list that is due draws its two ends together twice (once for each direction
  /// in which
  ///   it is listed), and each end draws its negative samples. Here each point does its own share of that
  ///   alone: it takes its moves one after the other, as there, but the points it looks at stand where they
  ///   stood when the epoch began.
  template <int dimensions>
  void take_epoch(const UmapForces& forces, const UmapEpoch& epoch, const PackedPoints<dimensions>& from,
                  PackedPoints<dimensions>& to);

 private:
  void list_due(int begin, int end, int epoch);
  std::vector<int> sort_by_due(int begin, int end) const;
  template <int dimensions>
  void move_points(const UmapForces& forces, const UmapEpoch& epoch, const PackedPoints<dimensions>& from,
                   std::span<const int> points, PackedPoints<dimensions>& to) const;

  const SparseAffinities& weights_;
  AlignedVector<int> due_;      // row i: the other ends of its links that are due, from weights_.begins[i]
  std::vector<int> due_count_;  // n
};

}  // namespace planisphere
