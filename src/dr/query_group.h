// A few points that look for their neighbours together, panel by panel.
#pragma once

#include <algorithm>

#include "dr/distance_panels.h"
#include "dr/nearest_so_far.h"
#include "dr/neighbours.h"

namespace planisphere {

/// Up to queries_at_once queries and what each has found.
class QueryGroup {
 public:
  void add(const float* coordinates, NearestSoFar& nearest) {
    queries_[count_] = coordinates;
    nearest_[count_++] = &nearest;
  }
  void clear() { count_ = 0; }
  bool empty() const { return count_ == 0; }
  bool full() const { return count_ == queries_at_once; }

  /// Offers the points of panels `begin` … `end` − 1 to all queries. index_of(i) is the number of the panels'
  /// i-th point.
  template <class IndexOf>
  void visit(const DistancePanels& panels, int begin, int end, const IndexOf& index_of) {
    for (int q = count_; q < queries_at_once; ++q) queries_[q] = queries_[0];
    for (int p = begin; p < end; ++p) {
      simd::f32x8 squared_distances[queries_at_once];
      write_panel_distances(queries_, panels.panel(p), panels.dimensions(), squared_distances);
      const int first = p * simd::lanes, points = std::min(simd::lanes, panels.points() - first);
      for (int q = 0; q < count_; ++q) {
        nearest_[q]->offer(squared_distances[q], points, [&](int lane) { return index_of(first + lane); });
      }
    }
  }

 private:
  const float* queries_[queries_at_once];
  NearestSoFar* nearest_[queries_at_once];
  int count_ = 0;
};

/// Row `row` of found ← the nearest of point `self`, which has usually found itself: one more than needed is
/// kept.
inline void write_neighbours(NearestSoFar& nearest, int self, int row, Neighbours& found) {
  int to = 0;
  for (const std::uint64_t packed : nearest.sorted()) {
    if (NearestSoFar::index(packed) == self || to == found.count()) continue;
    found.index(row, to) = NearestSoFar::index(packed);
    found.squared_distance(row, to) = NearestSoFar::squared_distance(packed);
    ++to;
  }
}

}  // namespace planisphere
