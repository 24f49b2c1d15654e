// Wanted distances for too many points to keep all pairs: each point with a fixed set of random partners.
#pragma once

#include <cstdint>
#include <vector>

#include "base/matrix.h"
#include "base/parallel.h"
#include "dr/aligned.h"

namespace planisphere {

/// The points in a random order on a ring, each paired with those at a few random places before and after it.
/// So every point has equally many partners, any two points are joined by a short way (such random graphs are
/// expanders: Alon and Roichman 1994), and eight points' partners lie side by side in memory, without any
/// list of pairs. A point is held by 2 · offsets() distances, of which a plane needs two.
class SampledDistances {
 public:
  SampledDistances() = default;
  /// data: n × d, n > 2 · partners; about `partners` (rounded up to even) for each point. n · partners · d
  /// operations, 4 n · partners bytes.
  SampledDistances(MatrixView<const float> data, int partners, std::uint64_t seed,
                   Progress* progress = nullptr);

  int points() const { return static_cast<int>(order_.size()); }
  int offsets() const { return static_cast<int>(offsets_.size()); }
  int partners() const { return 2 * offsets(); }
  int offset(int o) const { return offsets_[static_cast<std::size_t>(o)]; }
  /// The point at a place of the ring.
  const std::vector<int>& order() const { return order_; }
  /// Distances, in units, between the points at places p and p + offset(o), for p from 0 to 2 n + 7: the ring
  /// goes round twice, so that p − offset + n needs no wrapping.
  const float* row(int o) const {
    return numbers_.data() + static_cast<std::size_t>(o) * static_cast<std::size_t>(stride_);
  }
  /// As in TargetDistances.
  double unit() const { return unit_; }
  double mean() const { return mean_; }

 private:
  std::vector<int> order_, offsets_;
  AlignedVector<float> numbers_;
  int stride_ = 0;
  double unit_ = 1;
  double mean_ = 0;
};

}  // namespace planisphere
