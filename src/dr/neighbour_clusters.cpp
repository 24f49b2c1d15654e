// Ranks clusters by the distance of their centres.
#include "dr/neighbour_clusters.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/random.h"
#include "dr/nearest_so_far.h"

namespace planisphere {
namespace {

constexpr int sample_size = 256;  // queries that decide how many clusters are searched

/// Clusters by the distance of their centres from a point, nearest first, ties by number.
std::vector<int> rank_clusters(const std::vector<float>& squared_distances, int count) {
  std::vector<int> order(count);
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](int a, int b) {
    return squared_distances[a] != squared_distances[b] ? squared_distances[a] < squared_distances[b] : a < b;
  });
  return order;
}

/// The `probes` nearest clusters without sorting the others.
std::vector<int> find_nearest_clusters(const std::vector<float>& squared_distances, int count, int probes) {
  NearestSoFar nearest;
  nearest.start(probes);
  for (int c = 0; c < count; c += simd::lanes) {
    nearest.offer(simd::load(&squared_distances[c]), std::min(simd::lanes, count - c),
                  [c](int lane) { return c + lane; });
  }
  std::vector<int> found;
  for (const std::uint64_t packed : nearest.sorted()) found.push_back(NearestSoFar::index(packed));
  return found;
}

std::vector<int> choose_clusters(const NeighbourClusters& search, const std::vector<float>& squared_distances,
                                 int probes, int enough) {
  const int count = search.clusters.count();
  const auto size_of = [&](int c) { return static_cast<int>(search.clusters.of(c).size()); };
  std::vector<int> chosen = find_nearest_clusters(squared_distances, count, probes);
  int points = 0;
  for (const int c : chosen) points += size_of(c);
  if (points >= enough) return chosen;
  chosen = rank_clusters(squared_distances, count);
  int kept = 0;
  for (points = 0; kept < count && (kept < probes || points < enough); ++kept)
    points += size_of(chosen[kept]);
  chosen.resize(kept);
  return chosen;
}

}  // namespace

NeighbourClusters build_neighbour_clusters(MatrixView<const float> data, std::uint64_t seed) {
  const int count = static_cast<int>(2 * std::sqrt(static_cast<double>(data.rows)));
  NeighbourClusters search{data, find_clusters(data, count, seed), {}, {}};
  search.centres = DistancePanels(search.clusters.centres);
  search.members.resize(search.clusters.count());
  parallel_for(search.clusters.count(),
               [&](int c) { search.members[c] = DistancePanels(data, search.clusters.of(c)); });
  return search;
}

int choose_probes(const NeighbourClusters& search, int k, float recall, std::uint64_t seed) {
  std::vector<int> cluster_of(search.data.rows);
  for (int c = 0; c < search.clusters.count(); ++c) {
    for (const int i : search.clusters.of(c)) cluster_of[i] = c;
  }
  Random random(seed, 1);
  std::vector<int> sample(sample_size);
  for (int& i : sample) i = random.below(search.data.rows);
  const Neighbours truth = find_neighbours_of(search.data, sample, k);

  std::vector<int> found_at(search.clusters.count());  // neighbours in the nearest, second nearest, … cluster
  std::vector<float> squared_distances[queries_at_once];
  for (int s = 0; s < sample_size; ++s) {
    write_centre_distances(search.data, std::span(sample).subspan(s, 1), search.centres, squared_distances);
    const std::vector<int> order = rank_clusters(squared_distances[0], search.clusters.count());
    std::vector<int> rank(order.size());
    for (int r = 0; r < search.clusters.count(); ++r) rank[order[r]] = r;
    for (int j = 0; j < k; ++j) ++found_at[rank[cluster_of[truth.index(s, j)]]];
  }
  const double wanted = static_cast<double>(recall) * sample_size * k;
  int probes = 0;
  for (double found = 0; found < wanted && probes < search.clusters.count(); ++probes)
    found += found_at[probes];
  return probes;
}

std::vector<std::vector<int>> find_visitors(const NeighbourClusters& search, std::span<const int> points,
                                            int probes, int enough) {
  std::vector<std::vector<int>> visitors(search.clusters.count());
  std::vector<float> squared_distances[queries_at_once];
  for (std::size_t first = 0; first < points.size(); first += queries_at_once) {
    const std::size_t count = std::min<std::size_t>(queries_at_once, points.size() - first);
    write_centre_distances(search.data, points.subspan(first, count), search.centres, squared_distances);
    for (std::size_t q = 0; q < count; ++q) {
      const std::vector<int> chosen = choose_clusters(search, squared_distances[q], probes, enough);
      for (const int c : chosen) visitors[c].push_back(static_cast<int>(first + q));
    }
  }
  return visitors;
}

}  // namespace planisphere
