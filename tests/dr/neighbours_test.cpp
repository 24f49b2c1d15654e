// Nearest neighbours: exact ones are exact, approximate ones are as good as promised, and both are the same
// bits everywhere.
#include "dr/neighbours.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

#include "dr/neighbour_walk.h"
#include "planted_data.h"
#include "slow_neighbours.h"

using namespace planisphere;

namespace {

bool equal(const Neighbours& a, const Neighbours& b) {
  return a.index == b.index && a.squared_distance == b.squared_distance;
}

bool is_sorted_without_self(const Neighbours& found) {
  for (int i = 0; i < found.points(); ++i) {
    for (int r = 0; r < found.count(); ++r) {
      if (found.index(i, r) == i) return false;
      if (r > 0 && found.squared_distance(i, r) < found.squared_distance(i, r - 1)) return false;
    }
  }
  return true;
}

NeighbourOptions approximate() {
  NeighbourOptions options;
  options.exact_up_to = 0;
  return options;
}

}  // namespace

TEST_CASE("exact neighbours equal those of plain loops, ties included") {
  for (const int n : {1, 2, 7, 8, 9, 65, 300}) {
    for (const int d : {1, 2, 50}) {
      Matrix<float> data = planted::make_normal(n, d, 3);
      for (float& number : data.flat()) number = std::round(number);  // many ties
      const int k = std::min(10, n - 1);
      CAPTURE(n);
      CAPTURE(d);
      CHECK(equal(find_neighbours_exactly(data, k), slow::find_neighbours(data, k)));
    }
  }
}

TEST_CASE("neighbours of some rows equal the same rows of all") {
  const Matrix<float> data = planted::make_normal(100, 5, 1);
  const std::vector<int> rows{99, 3, 3, 50};
  const Neighbours all = find_neighbours_exactly(data, 7), some = find_neighbours_of(data, rows, 7);
  for (int r = 0; r < 4; ++r) {
    for (int j = 0; j < 7; ++j) CHECK(some.index(r, j) == all.index(rows[r], j));
  }
}

TEST_CASE("near points far from the origin are told apart") {
  Matrix<float> data(100, 1);
  for (int i = 0; i < 100; ++i) data(i, 0) = 1e6f + static_cast<float>(i);
  const Neighbours found = find_neighbours_exactly(data, 2);
  CHECK(found.index(50, 0) == 49);
  CHECK(found.index(50, 1) == 51);
  CHECK(found.squared_distance(50, 0) == 1);
}

TEST_CASE("k is clamped to the other points, and no points have no neighbours") {
  for (int n = 0; n <= 5; ++n) {
    const Matrix<float> data = planted::make_normal(n, 3, 1);
    for (const int k : {-1, 0, 1, 4, 1000}) {
      const Neighbours found = find_neighbours(data, k, approximate());
      CHECK(found.points() == n);
      CHECK(found.count() == std::clamp(k, 0, std::max(0, n - 1)));
      CHECK(is_sorted_without_self(found));
    }
  }
}

TEST_CASE("approximate neighbours are found at the promised recall") {
  const Matrix<float> data = planted::make_clusters(3000, 20, 12, 3);
  for (const float recall : {0.8f, 0.95f, 0.99f}) {
    NeighbourOptions options = approximate();
    options.recall = recall;
    const Neighbours found = find_neighbours(data, 30, options);
    CHECK(measure_recall(data, found, 1000, 5) > static_cast<double>(recall) - 0.02);
    CHECK(is_sorted_without_self(found));
  }
}

TEST_CASE("asking for all neighbours gives the exact ones") {
  const Matrix<float> data = planted::make_clusters(500, 10, 5);
  NeighbourOptions options = approximate();
  options.recall = 1;
  CHECK(equal(find_neighbours(data, 10, options), find_neighbours_exactly(data, 10)));
  CHECK(measure_recall(data, find_neighbours_exactly(data, 10)) == 1);
}

TEST_CASE("recall counts what is missing") {
  const Matrix<float> data = planted::make_normal(200, 4, 1);
  Neighbours found = find_neighbours_exactly(data, 10);
  for (int i = 0; i < 200; ++i) {
    for (int r = 5; r < 10; ++r) found.squared_distance(i, r) = 1e9f;
  }
  CHECK(measure_recall(data, found) == doctest::Approx(0.5));
}

TEST_CASE("data without structure, constant data and duplicates have k different neighbours each") {
  Matrix<float> constant(2500, 3), duplicates = planted::make_normal(2500, 3, 1);
  for (int i = 0; i < 2400; ++i) std::copy_n(duplicates.row(0), 3, duplicates.row(i));
  for (const Matrix<float>& data : {constant, duplicates, planted::make_normal(2500, 100, 1)}) {
    const Neighbours found = find_neighbours(data, 40, approximate());
    CHECK(is_sorted_without_self(found));
    for (int i = 0; i < 2500; ++i) {
      std::vector<int> row(found.index.row(i), found.index.row(i) + 40);
      std::sort(row.begin(), row.end());
      REQUIRE(std::adjacent_find(row.begin(), row.end()) == row.end());
    }
  }
}

TEST_CASE("more neighbours than a cluster has points are found all the same") {
  const Neighbours found = find_neighbours(planted::make_clusters(600, 4, 300, 0.01f), 100, approximate());
  CHECK(found.count() == 100);
  CHECK(is_sorted_without_self(found));
}

TEST_CASE("distances beyond float32 are clamped and still neighbours") {
  Matrix<float> data = planted::make_normal(20, 3, 1e25f);
  const Neighbours found = find_neighbours_exactly(data, 5);
  CHECK(is_sorted_without_self(found));
  CHECK(std::isfinite(found.squared_distance(0, 4)));
}

TEST_CASE("a cancelled search returns, a finished one is at its end") {
  const Matrix<float> data = planted::make_clusters(3000, 10, 5);
  Progress cancelled, finished;
  cancelled.cancelled = true;
  CHECK(find_neighbours(data, 10, approximate(), &cancelled).points() == 3000);
  find_neighbours(data, 10, approximate(), &finished);
  CHECK(finished.fraction == 1);
}

TEST_CASE("neighbours are the same bits on any number of threads and on every machine") {
  const Matrix<float> data = planted::make_clusters(3001, 17, 9, 2);
  for (const int threads : {1, 2, 4}) {
    set_thread_count(threads);
    CHECK(planted::fingerprint(find_neighbours(data, 20, approximate()).squared_distance) ==
          0xdf62b628678b07fd);
    CHECK(planted::fingerprint(find_neighbours_exactly(data, 20).squared_distance) == 0x7176c7bb4a524f96);
  }
  set_thread_count(0);
}

TEST_CASE("the neighbour walk visits every point once, and renumbering keeps who is whose neighbour") {
  const Matrix<float> data = planted::make_clusters(400, 6, 9);
  const Neighbours found = find_neighbours_exactly(data, 8);
  const std::vector<int> walk = find_neighbour_walk(found);
  std::vector<int> sorted = walk, all(400);
  std::sort(sorted.begin(), sorted.end());
  std::iota(all.begin(), all.end(), 0);
  CHECK(sorted == all);
  const Neighbours renumbered = renumber(found, walk);
  for (int i = 0; i < 400; ++i) {
    for (int r = 0; r < 8; ++r) CHECK(walk[renumbered.index(i, r)] == found.index(walk[i], r));
  }
}
