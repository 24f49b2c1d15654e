// What UMAP is for: clusters come apart, neighbours stay together, and no worse than the reference does it.
#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>

#include "dr/packed_points.h"
#include "dr/quality.h"
#include "dr/umap.h"
#include "dr/umap_cost.h"
#include "planted_data.h"
#include "slow_umap.h"

using namespace planisphere;

namespace {

Matrix<float> lay_out(Umap& umap, int n) {
  Matrix<float> layout(n, umap.options().dimensions);
  umap.initialise(layout);
  umap.run_to(umap.epochs(), layout);
  return layout;
}

Matrix<double> graph_in_full(const SparseAffinities& graph) {
  Matrix<double> full(graph.points(), graph.points());
  for (int i = 0; i < graph.points(); ++i) {
    for (std::size_t e = graph.begins[i]; e < graph.begins[i + 1]; ++e) {
      full(i, graph.column[e]) += static_cast<double>(graph.value[e]);
    }
  }
  return full;
}

}  // namespace

TEST_CASE("UMAP separates planted clusters from every start, in two dimensions and three") {
  const Matrix<float> data = planted::make_clusters(400, 20, 5, 3);
  for (const int dimensions : {2, 3}) {
    for (const UmapStart start : {UmapStart::spectral, UmapStart::pca, UmapStart::random}) {
      UmapOptions options;
      options.dimensions = dimensions;
      options.start = start;
      options.epochs = 200;
      Umap umap(data, options);
      CHECK(planted::find_agreement(lay_out(umap, 400), 5) > 0.99);
    }
  }
}

TEST_CASE("the cross entropy falls from a random start") {
  UmapOptions options;
  options.start = UmapStart::random;
  Umap umap(planted::make_normal(1500, 3, 1), options);
  Matrix<float> layout(1500, 2);
  umap.initialise(layout);
  const double before = umap.cost(layout);
  umap.run_to(umap.epochs(), layout);
  CHECK(umap.cost(layout) < 0.95 * before);
}

TEST_CASE("the cross entropy is that of the naive sum over pairs") {
  UmapOptions options;
  for (const int dimensions : {2, 3}) {
    options.dimensions = dimensions;
    Umap umap(planted::make_clusters(211, 10, 3), options);
    const Matrix<float> layout = planted::make_normal(211, dimensions, 2);
    const double expected =
        slow::find_cross_entropy(graph_in_full(umap.graph()), umap.curve(), slow::in_double(layout));
    CHECK(umap.cost(layout) == doctest::Approx(expected).epsilon(1e-4));
  }
}

TEST_CASE("the sampled cross entropy is near the naive sum") {
  const int n = exact_cost_up_to + 100;
  Umap umap(planted::make_clusters(n, 10, 3), {});
  const Matrix<float> layout = planted::make_normal(n, 2, 5);
  const double expected =
      slow::find_cross_entropy(graph_in_full(umap.graph()), umap.curve(), slow::in_double(layout));
  CHECK(umap.cost(layout) == doctest::Approx(expected).epsilon(0.03));
}

TEST_CASE("neighbours are kept as well as by the sequential reference") {
  constexpr int n = 400, seeds = 2;
  const Matrix<float> data = planted::make_clusters(n, 30, 6, 8);
  double ours = 0, reference = 0;
  for (int seed = 1; seed <= seeds; ++seed) {
    UmapOptions options;
    options.seed = static_cast<std::uint64_t>(seed);
    Umap umap(data, options);
    ours += measure_neighbours(data, lay_out(umap, n)).preservation / seeds;

    Matrix<float> layout(n, 2);
    umap.initialise(layout);
    Matrix<double> exact = slow::in_double(layout);
    slow::run_umap(umap.graph(), umap.curve(), umap.epochs(), options.seed, exact);
    for (std::size_t i = 0; i < layout.size(); ++i) layout.flat()[i] = static_cast<float>(exact.flat()[i]);
    reference += measure_neighbours(data, layout).preservation / seeds;
  }
  CHECK(ours > 0.97 * reference);
}
