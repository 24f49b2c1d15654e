// Squared distances from a few points to eight others at a time, the inner loop of every neighbour search.
#pragma once

#include <span>
#include <vector>

#include "base/matrix.h"
#include "base/simd.h"

namespace planisphere {

/// Points stored eight to a panel, dimension by dimension, so that one vector holds one coordinate of eight
/// points. The last panel is filled up with copies of its last point.
class DistancePanels {
 public:
  DistancePanels() = default;
  /// All rows of data, in order.
  explicit DistancePanels(MatrixView<const float> data);
  /// The given rows of data, in that order.
  DistancePanels(MatrixView<const float> data, std::span<const int> rows);

  int points() const { return points_; }
  int dimensions() const { return dimensions_; }
  int panels() const { return (points_ + simd::lanes - 1) / simd::lanes; }
  /// dimensions() × 8 floats.
  const float* panel(int p) const;

 private:
  std::vector<float> coordinates_;
  int points_ = 0;
  int dimensions_ = 0;
};

/// How many queries share one pass over a panel: enough to hide the latency of the additions, few enough for
/// the sixteen vector registers of WebAssembly engines.
inline constexpr int queries_at_once = 4;

/// squared_distances[q] ← ‖queries[q] − point‖² for the eight points of a panel, summed in order of the
/// dimensions. Differences are squared one by one: ‖a‖² + ‖b‖² − 2ab would be a third faster and wrong for
/// near points far from the origin.
void write_panel_distances(const float* const (&queries)[queries_at_once], const float* panel, int dimensions,
                           simd::f32x8 (&squared_distances)[queries_at_once]);

}  // namespace planisphere
