// Isomap: shortest paths against a slow twin, and a rolled-up sheet that comes out flat.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/parallel.h"
#include "dr/isomap.h"
#include "dr/joined_graph.h"
#include "dr/procrustes.h"
#include "dr/shortest_paths.h"
#include "planted_data.h"
#include "slow_mds.h"

using namespace planisphere;

namespace {

// A sheet rolled to an Archimedean spiral, and where its points lie on the sheet. Plain sums for the length
// of the arc.
struct SwissRoll {
  Matrix<float> data, sheet;

  explicit SwissRoll(int n) : data(n, 3), sheet(n, 2) {
    Random random(3);
    for (int i = 0; i < n; ++i) {
      const float t = 4.7f + 9.4f * random.uniform(), width = 21 * random.uniform();
      double length = 0;
      for (double s = 4.7; s < static_cast<double>(t); s += 0.01) length += 0.01 * std::sqrt(1 + s * s);
      data(i, 0) = t * std::cos(t);
      data(i, 1) = width;
      data(i, 2) = t * std::sin(t);
      sheet(i, 0) = static_cast<float>(length);
      sheet(i, 1) = width;
    }
  }
};

double correlate(const Matrix<float>& a, const Matrix<float>& b, int column) {
  double sums[5] = {};
  for (int i = 0; i < a.rows(); ++i) {
    const double x = static_cast<double>(a(i, column)), y = static_cast<double>(b(i, column));
    const double terms[] = {x, y, x * x, y * y, x * y};
    for (int s = 0; s < 5; ++s) sums[s] += terms[s] / a.rows();
  }
  return (sums[4] - sums[0] * sums[1]) /
         std::sqrt((sums[2] - sums[0] * sums[0]) * (sums[3] - sums[1] * sums[1]));
}

bool isomap_stays_finite(const Matrix<float>& data) {
  for (const int exact_up_to : {5000, 0}) {
    IsomapOptions options;
    options.exact_up_to = exact_up_to;
    options.neighbours = 4;
    const ClassicalMds mds = find_isomap(data, options);
    for (const float number : mds.layout.flat()) {
      if (!std::isfinite(number)) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("shortest paths equal those of Floyd and Warshall") {
  const NeighbourGraph graph = find_neighbour_graph(planted::make_normal(70, 3, 1), 3);
  Matrix<double> slowly(70, 70);
  std::fill(slowly.flat().begin(), slowly.flat().end(), std::numeric_limits<double>::infinity());
  for (int i = 0; i < 70; ++i) slowly(i, i) = 0;
  for (const Edge& edge : list_edges(graph)) {
    slowly(edge.a, edge.b) = slowly(edge.b, edge.a) = static_cast<double>(edge.length);
  }
  for (int via = 0; via < 70; ++via) {
    for (int i = 0; i < 70; ++i) {
      for (int j = 0; j < 70; ++j) slowly(i, j) = std::min(slowly(i, j), slowly(i, via) + slowly(via, j));
    }
  }
  ShortestPaths paths(graph);
  std::vector<float> lengths(70);
  for (int i = 0; i < 70; ++i) {
    paths.write_lengths(i, lengths);
    for (int j = 0; j < 70; ++j) {
      const double found = static_cast<double>(lengths[j]);
      CHECK((found == slowly(i, j) || std::abs(found - slowly(i, j)) < 1e-5));
    }
  }
}

TEST_CASE("Isomap unrolls a Swiss roll, from all points and from landmarks") {
  const SwissRoll roll(1200);
  for (const int exact_up_to : {5000, 0}) {
    IsomapOptions options;
    options.exact_up_to = exact_up_to;
    options.landmarks = 150;
    ClassicalMds mds = find_isomap(roll.data, options);
    const Procrustes motion = find_procrustes(mds.layout, roll.sheet, {.scale = true});
    apply_procrustes(motion, mds.layout);
    CHECK(correlate(mds.layout, roll.sheet, 0) > 0.999);
    CHECK(correlate(mds.layout, roll.sheet, 1) > 0.97);
    CHECK(motion.scale == doctest::Approx(1).epsilon(0.1));
  }
}

TEST_CASE("separate clusters are joined by the shortest links between them") {
  const Matrix<float> data = planted::make_clusters(90, 6, 3, 0.2f);
  const Matrix<double> distances = slow::find_distances(slow::in_double(data));
  const NeighbourGraph apart = find_neighbour_graph(data, 4), joined = find_joined_graph(data, 4);
  const std::vector<int> parts = find_components(apart);
  const std::vector<int> component = find_components(joined);
  CHECK(*std::max_element(component.begin(), component.end()) == 0);
  CHECK(joined.edges.rows() == apart.edges.rows() + *std::max_element(parts.begin(), parts.end()));
  double shortest = 1e9;
  for (int i = 0; i < 90; ++i) {
    for (int j = 0; j < 90; ++j) {
      if (i % 3 != j % 3) shortest = std::min(shortest, distances(i, j));
    }
  }
  const bool found = std::any_of(joined.lengths.begin(), joined.lengths.end(), [&](float length) {
    return static_cast<double>(length) == doctest::Approx(shortest).epsilon(1e-6);
  });
  CHECK(found);
}

TEST_CASE("Isomap with all points as neighbours is classical scaling") {
  const Matrix<float> data = planted::make_clusters(60, 4, 3);
  IsomapOptions options;
  options.neighbours = 59;
  const Matrix<float> whole = find_isomap(data, options).layout, scaled = find_classical_mds_of(data).layout;
  CHECK(find_procrustes(whole, scaled).relative_residual < 1e-4);
}

TEST_CASE("Isomap is the same bits on any number of threads and every machine") {
  const Matrix<float> data = planted::make_clusters(300, 6, 3);
  for (const auto& [exact_up_to, expected] :
       {std::pair(5000, 0x731dc09878a2d755ull), std::pair(0, 0xa829f106277e7d70ull)}) {
    IsomapOptions options;
    options.exact_up_to = exact_up_to;
    options.landmarks = 140;
    const Matrix<float> layout = find_isomap(data, options).layout;
    CHECK(planted::fingerprint(layout) == expected);
    for (const int threads : {1, 3}) {
      set_thread_count(threads);
      CHECK(find_isomap(data, options).layout == layout);
    }
    set_thread_count(0);
  }
}

TEST_CASE("a cancelled Isomap returns at once, without a layout") {
  Progress progress;
  progress.cancelled = true;
  const ClassicalMds mds = find_isomap(planted::make_clusters(300, 6, 3), {}, &progress);
  CHECK(std::all_of(mds.layout.flat().begin(), mds.layout.flat().end(), [](float x) { return x == 0; }));
}

TEST_CASE("Isomap stays finite on few, equal, huge, tiny and broken points") {
  for (int n = 0; n < 10; ++n) CHECK(isomap_stays_finite(planted::make_normal(n, 3, 1)));
  for (const float scale : {0.0f, 1e-38f, 1e-20f, 1e20f, 1e37f})
    CHECK(isomap_stays_finite(planted::make_normal(40, 3, scale)));
  Matrix<float> broken = planted::make_clusters(40, 3, 2);
  for (int i = 10; i < 30; ++i) std::copy_n(broken.row(0), 3, broken.row(i));
  CHECK(isomap_stays_finite(broken));
  broken(3, 1) = std::numeric_limits<float>::quiet_NaN();
  broken(4, 1) = std::numeric_limits<float>::infinity();
  CHECK(isomap_stays_finite(broken));
  CHECK(isomap_stays_finite(Matrix<float>(12, 0)));
}
