// Wanted distances for too many points to keep all pairs: each point with ever new random partners.
#pragma once

#include <cstdint>
#include <vector>

#include "base/matrix.h"
#include "dr/aligned.h"
#include "dr/padded_rows.h"

namespace planisphere {

/// The points in a random order on a ring, each paired with those at a few random places before and after it.
/// So every point has equally many partners, any two points are joined by a short way (such random graphs are
/// expanders: Alon and Roichman 1994), and partners lie side by side in memory, without any list of pairs.
/// Each draw has other places: layouts fitted to the same few partners for ever would fit these and nothing
/// else.
class SampledDistances {
 public:
  /// data: n × d, n ≥ 3, copied: wide data should be reduced first (find_pca). About `partners` (rounded up
  /// to even) for each point.
  SampledDistances(MatrixView<const float> data, int partners, std::uint64_t seed);

  /// Draws other partners, by seed and `number`, and finds their distances: n · partners · d / 2 operations.
  /// The constructor does draw(0).
  void draw(std::uint64_t number);

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
  /// As in TargetDistances; the mean is that of draw 0.
  double unit() const { return ring_.unit; }
  double mean() const { return mean_; }

 private:
  double write_distances(int o);

  std::uint64_t seed_, drawn_ = 0;
  std::vector<int> order_, offsets_;
  PaddedRows ring_;  // the data in the ring's order
  AlignedVector<float> numbers_;
  int stride_ = 0;
  double mean_ = 0;
};

}  // namespace planisphere
