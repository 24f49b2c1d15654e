// Maps of representations, of a few that are known.
#include "baker/representation_maps.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "base/random.h"
#include "dr/pair_distances.h"
#include "dr/turned.h"

using namespace planisphere;

namespace {

constexpr int map_points = 40, originals = 15;

Matrix<float> make_cloud(int seed) {
  Random random(static_cast<std::uint64_t>(seed));
  Matrix<float> cloud(map_points, 2 + seed % 4);
  for (float& number : cloud.flat()) number = random.normal();
  return cloud;
}

// Every representation, and after it its copies.
Matrix<float> make_distances(int& copies) {
  const std::vector<PointPair> pairs = list_pairs(map_points);
  std::vector<std::vector<float>> rows;
  for (int seed = 0; seed < originals; ++seed) {
    const Matrix<float> cloud = make_cloud(seed);
    rows.push_back(find_pair_distances(cloud, pairs));
    for (const Matrix<float>& copy : turned::make_copies(cloud))
      rows.push_back(find_pair_distances(copy, pairs));
  }
  copies = static_cast<int>(rows.size()) / originals - 1;
  Matrix<float> distances(static_cast<int>(rows.size()), static_cast<int>(pairs.size()));
  for (std::size_t i = 0; i < rows.size(); ++i)
    std::copy(rows[i].begin(), rows[i].end(), distances.row(static_cast<int>(i)));
  return distances;
}

double distance(const Matrix<float>& layout, int i, int j) {
  return std::hypot(static_cast<double>(layout(i, 0) - layout(j, 0)),
                    static_cast<double>(layout(i, 1) - layout(j, 1)));
}

}  // namespace

TEST_CASE("meta coordinates are as far apart as the representations disagree") {
  int copies = 0;
  const Matrix<float> distances = make_distances(copies), coordinates = find_meta_coordinates(distances);
  const auto row = [](const Matrix<float>& matrix, int i) {
    return std::span(matrix.row(i), static_cast<std::size_t>(matrix.cols()));
  };
  for (int i = 0; i < distances.rows(); ++i) {
    for (int j = 0; j < i; ++j) {
      const double found = find_disagreement(row(coordinates, i), row(coordinates, j)) *
                           std::sqrt(static_cast<double>(coordinates.cols()));
      CHECK(std::fabs(found - find_disagreement(row(distances, i), row(distances, j))) < 2e-3);
    }
  }
}

TEST_CASE("turned, flipped and permuted copies of a representation land on the same point of each map") {
  int copies = 0;
  const Matrix<float> distances = make_distances(copies);
  for (const Representations::Map& map : lay_out_representations(find_meta_coordinates(distances))) {
    double mean = 0;
    for (int i = 0; i < originals; ++i)
      mean += distance(map.points, i * (copies + 1), (i + 1) % originals * (copies + 1)) / originals;
    double farthest = 0;
    for (int i = 0; i < distances.rows(); ++i)
      farthest = std::max(farthest, distance(map.points, i, i / (copies + 1) * (copies + 1)));
    MESSAGE(map.name, ": copies at most ", farthest, " apart, others ", mean);
    CHECK(farthest < (map.name == "tsne" ? 0.01 : 0.005) * mean);
  }
}

TEST_CASE("few principal components tell the distances of few dimensions exactly, and others with an error") {
  const std::vector<float> distances =
      find_pair_distances(make_cloud(3), list_pairs(map_points));  // 5 dimensions
  CHECK(find_low_rank(distances, map_points, 5).error < 1e-5);
  CHECK(find_low_rank(distances, map_points, 2).error > 0.05);
}
