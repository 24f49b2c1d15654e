// Which points of the data lie nearest to each point, and how far away.
#pragma once

#include <cstdint>
#include <span>

#include "base/matrix.h"
#include "base/parallel.h"

namespace planisphere {

/// Row i lists the k points nearest to point i in the data, nearest first, ties by index, never i itself.
struct Neighbours {
  Matrix<int> index;               // n × k
  Matrix<float> squared_distance;  // n × k, in the data's unit squared

  int points() const { return index.rows(); }
  int count() const { return index.cols(); }
};

/// How find_neighbours searches.
struct NeighbourOptions {
  float recall = 0.99f;    // share of the true neighbours to find, by a sample; 1: compare all pairs
  int exact_up_to = 2000;  // points; below, comparing all pairs is as fast
  std::uint64_t seed = 1;
};

/// The k nearest neighbours of every row of data (n × d, finite, squared distances within float's range). k
/// is clamped to n − 1. Where n is large only clusters of points near the query are searched (see
/// neighbour_clusters.h), as many as a sample of the data shows are needed for options.recall. Deterministic
/// by seed, the same bits on any number of threads. Once progress->cancelled is set, returns at once with
/// rows of zeros.
Neighbours find_neighbours(MatrixView<const float> data, int k, const NeighbourOptions& options = {},
                           Progress* progress = nullptr);

/// The same by comparing all pairs: n² d operations.
Neighbours find_neighbours_exactly(MatrixView<const float> data, int k, Progress* progress = nullptr);

/// The exact neighbours of some rows of the data only: row r of the result belongs to point rows[r].
Neighbours find_neighbours_of(MatrixView<const float> data, std::span<const int> rows, int k,
                              Progress* progress = nullptr);

/// The share of the true k nearest neighbours that are listed, over `samples` points drawn by seed.
/// Neighbours at equal distance count as equally true. 1 where there is nothing to find.
double measure_recall(MatrixView<const float> data, const Neighbours& neighbours, int samples = 500,
                      std::uint64_t seed = 1);

}  // namespace planisphere
