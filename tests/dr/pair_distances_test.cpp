// What the distances between points tell, and what they do not.
#include "dr/pair_distances.h"

#include <doctest/doctest.h>

#include <limits>

#include "planted_data.h"
#include "turned.h"

using namespace planisphere;

TEST_CASE("turned, mirrored, moved, scaled and permuted copies have the same distances") {
  const Matrix<float> data = planted::make_clusters(40, 6, 3);
  const std::vector<PointPair> pairs = list_pairs(40);
  const std::vector<float> distances = find_pair_distances(data, pairs);
  for (const Matrix<float>& copy : turned::make_copies(data))
    CHECK(find_disagreement(find_pair_distances(copy, pairs), distances) < 1e-5);
  CHECK(find_disagreement(find_pair_distances(planted::make_clusters(40, 6, 4), pairs), distances) > 0.01);
}

TEST_CASE("distances have a mean square of one and are in proportion to the true ones") {
  Matrix<float> data(3, 2);
  data(1, 0) = 3;
  data(2, 1) = 4;  // distances 3, 4, 5
  const std::vector<float> distances = find_pair_distances(data, list_pairs(3));
  const float root = std::sqrt(50.0f / 3);
  CHECK(distances[0] == doctest::Approx(3 / root));
  CHECK(distances[1] == doctest::Approx(4 / root));
  CHECK(distances[2] == doctest::Approx(5 / root));
}

TEST_CASE("points that are all equal are at distance 0, and what is no number counts as 0") {
  Matrix<float> data(4, 3);
  for (const float distance : find_pair_distances(data, list_pairs(4))) CHECK(distance == 0);
  data(1, 2) = std::numeric_limits<float>::quiet_NaN();
  data(2, 0) = std::numeric_limits<float>::infinity();
  for (const float distance : find_pair_distances(data, list_pairs(4))) CHECK(distance == 0);
  data(3, 1) = 1e38f;
  for (const float distance : find_pair_distances(data, list_pairs(4))) CHECK(std::isfinite(distance));
}

TEST_CASE("chosen pairs are different, in order, the same for a seed, and at most all") {
  const std::vector<PointPair> pairs = choose_pairs(30, 100, 1), all = list_pairs(30);
  CHECK(pairs.size() == 100);
  std::size_t found = 0;
  for (const PointPair& pair : all) {
    if (found < pairs.size() && pairs[found] == pair) ++found;
  }
  CHECK(found == 100);
  CHECK(pairs == choose_pairs(30, 100, 1));
  CHECK(pairs != choose_pairs(30, 100, 2));
  CHECK(choose_pairs(30, 1000, 1) == all);
  CHECK(choose_pairs(1, 10, 1).empty());
}
