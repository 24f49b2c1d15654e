// Groups of points that lie near each other in the data.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/matrix.h"
#include "base/parallel.h"
#include "dr/distance_panels.h"

namespace planisphere {

/// Every point belongs to the cluster with the nearest centre, ties to the first.
struct Clusters {
  Matrix<float> centres;    // clusters × d
  std::vector<int> begins;  // clusters + 1
  std::vector<int>
      members;  // n: cluster c's points are members[begins[c]] … members[begins[c + 1] − 1], ascending

  int count() const { return centres.rows(); }
  std::span<const int> of(int cluster) const {
    return std::span(members).subspan(begins[cluster], begins[cluster + 1] - begins[cluster]);
  }
};

/// Lloyd's k-means (1957, 1982) for a few rounds on a sample of the data (n × d, finite), then all points to
/// their nearest centre. `count` is clamped to n; clusters may be empty. Deterministic by seed.
Clusters find_clusters(MatrixView<const float> data, int count, std::uint64_t seed);

/// squared_distances[q] (for each of up to queries_at_once rows of data) ← ‖row − centre‖² for all centres;
/// each has room for 8 × panels() floats.
void write_centre_distances(MatrixView<const float> data, std::span<const int> rows,
                            const DistancePanels& centres,
                            std::vector<float> (&squared_distances)[queries_at_once]);

}  // namespace planisphere
