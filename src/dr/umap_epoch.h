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

  /// points ← points after one epoch; scratch is of the same size. McInnes, Healy and Melville (2018),
  /// algorithm 5, but in an order that any number of threads can keep:
  /// * A link of weight w is due in the epochs in which ⌊w · number⌋ grows: as often as in umap-learn.
  /// * There, each link that is due moves both its ends, twice because it is listed in both directions, and
  /// its head
  ///   away from negative samples. Here each point does its own share of all that, one move after the other,
  ///   its links in a new random order in each epoch: a fixed order costs quality.
  /// * A quarter of the points move at a time (every fourth), and see each other where they stood before.
  /// Maps of 10,000 digits are as good as the sequential algorithm's, see tests/dr/slow_umap.h.
  template <int dimensions>
  void take_epoch(const UmapForces& forces, const UmapEpoch& epoch, PackedPoints<dimensions>& points,
                  PackedPoints<dimensions>& scratch);

 private:
  /// Some of the points that move at the same time: first, first + stride, …
  struct Turn {
    int first, stride, count;
    int point(int p) const { return first + p * stride; }
  };

  void list_due(const Turn& turn, const UmapEpoch& epoch);
  std::vector<int> sort_by_due(const Turn& turn) const;
  template <int dimensions>
  void move_turn(const UmapForces& forces, const UmapEpoch& epoch, const Turn& turn,
                 const PackedPoints<dimensions>& from, PackedPoints<dimensions>& to);
  template <int dimensions>
  void move_points(const UmapForces& forces, const UmapEpoch& epoch, const PackedPoints<dimensions>& from,
                   std::span<const int> points, PackedPoints<dimensions>& to) const;

  const SparseAffinities& weights_;
  AlignedVector<int> due_;      // row i: the other ends of its links that are due, from weights_.begins[i]
  std::vector<int> due_count_;  // n
};

}  // namespace planisphere
