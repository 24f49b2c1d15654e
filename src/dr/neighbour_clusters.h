// Which clusters of the data a point has to search to find its neighbours.
#pragma once

#include <span>
#include <vector>

#include "dr/clusters.h"
#include "dr/distance_panels.h"
#include "dr/neighbours.h"

namespace planisphere {

/// The data (n × d, not owned) by clusters of nearby points. With real data a few per cent of all points,
/// those in the clusters with the nearest centres, hold nearly all of a point's neighbours. This is the
/// coarse half of inverted-file search (Sivic and Zisserman 2003; Jégou, Douze and Schmid 2011), with the
/// number of clusters to search taken from a sample instead of a guess.
struct NeighbourClusters {
  MatrixView<const float> data;
  Clusters clusters;
  DistancePanels centres;
  std::vector<DistancePanels> members;  // of each cluster, in the order of its list
};

/// 2 √n clusters: finding the nearest centres then costs about as much as searching them.
NeighbourClusters build_neighbour_clusters(MatrixView<const float> data, std::uint64_t seed);

/// How many of the nearest clusters must be searched to find the share `recall` of the true k nearest
/// neighbours, over a sample drawn by seed.
int choose_probes(const NeighbourClusters& search, int k, float recall, std::uint64_t seed);

/// visitors[c] ← which of some points of the data (by their place in the list) search cluster c: the `probes`
/// nearest to each, and more where those hold fewer than `enough` points.
std::vector<std::vector<int>> find_visitors(const NeighbourClusters& search, std::span<const int> points,
                                            int probes, int enough);

}  // namespace planisphere
