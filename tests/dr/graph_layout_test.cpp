// Springs and charges against the slow twin; the nearest-neighbour graph against its definition.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/parallel.h"
#include "dr/charges.h"
#include "dr/graph_layout.h"
#include "planted_data.h"
#include "slow_mds.h"

using namespace planisphere;

namespace {

constexpr double softening_squared = 1e-4;

double find_energy(const NeighbourGraph& graph, MatrixView<const double> layout) {
  double energy = 0;
  for (int e = 0; e < graph.edges.rows(); ++e) {
    energy += slow::find_squared_distance(layout, graph.edges(e, 0), graph.edges(e, 1)) / 2;
  }
  for (int i = 0; i < layout.rows; ++i) {
    for (int j = i + 1; j < layout.rows; ++j) {
      energy += 1 / std::sqrt(slow::find_squared_distance(layout, i, j) + softening_squared);
    }
  }
  return energy;
}

// By central differences of the energy.
Matrix<double> find_gradient(const NeighbourGraph& graph, Matrix<double> layout) {
  Matrix<double> gradient(layout.rows(), layout.cols());
  for (std::size_t i = 0; i < layout.size(); ++i) {
    const double coordinate = layout.flat()[i], h = 1e-5;
    layout.flat()[i] = coordinate + h;
    gradient.flat()[i] = find_energy(graph, layout);
    layout.flat()[i] = coordinate - h;
    gradient.flat()[i] = (gradient.flat()[i] - find_energy(graph, layout)) / (2 * h);
    layout.flat()[i] = coordinate;
  }
  return gradient;
}

GraphLayoutOptions options_for(int dimensions, int exact_up_to = 2000) {
  GraphLayoutOptions options;
  options.dimensions = dimensions;
  options.exact_up_to = exact_up_to;
  return options;
}

Matrix<float> lay_out(const GraphLayoutOptions& options, int steps, int n = 611) {
  GraphLayout layout_of(planted::make_clusters(n, 20, 5), options);
  Matrix<float> layout(n, options.dimensions);
  layout_of.initialise(layout);
  layout_of.run_to(steps, layout);
  return layout;
}

bool graph_stays_finite(const Matrix<float>& data) {
  for (const int exact_up_to : {2000, 0}) {
    GraphLayout graph(data, options_for(2, exact_up_to));
    Matrix<float> layout(data.rows(), 2);
    graph.initialise(layout);
    graph.run_to(30, layout);
    for (const float number : layout.flat()) {
      if (!std::isfinite(number)) return false;
    }
    if (!std::isfinite(graph.cost(layout))) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("the graph joins two points if either is among the other's nearest, once") {
  const Matrix<float> data = planted::make_normal(60, 3, 1);
  const NeighbourGraph graph = find_neighbour_graph(data, 3);
  const Matrix<double> distances = slow::find_distances(slow::in_double(data));
  const auto is_near = [&](int i, int j) {
    int nearer = 0;
    for (int other = 0; other < 60; ++other) nearer += other != i && distances(i, other) < distances(i, j);
    return nearer < 3;
  };
  int expected = 0;
  for (int i = 0; i < 60; ++i) {
    for (int j = i + 1; j < 60; ++j) {
      const auto near = graph.neighbours(i);
      const bool joined = std::find(near.begin(), near.end(), j) != near.end();
      CHECK(joined == (is_near(i, j) || is_near(j, i)));
      expected += joined;
    }
  }
  CHECK(graph.edges.rows() == expected);
  CHECK(graph.lengths[0] == doctest::Approx(distances(graph.edges(0, 0), graph.edges(0, 1))).epsilon(1e-5));
}

TEST_CASE("components are numbered by their first points") {
  const std::vector<int> component =
      find_components(build_graph(6, {{4, 1, 1.0f}, {1, 4, 1.0f}, {5, 0, 1.0f}, {2, 2, 1.0f}}));
  CHECK(component == std::vector<int>{0, 1, 2, 3, 1, 0});
}

TEST_CASE("the energy of springs and charges and its gradient equal the slow twins'") {
  for (const int dimensions : {2, 3}) {
    for (const int n : {33, 40, 47}) {
      GraphLayout graph(planted::make_clusters(n, 5, 3), options_for(dimensions));
      const Matrix<float> layout = planted::make_normal(n, dimensions, 3);
      const Matrix<double> exact = slow::in_double(layout);
      Matrix<float> gradient(n, dimensions);
      graph.write_gradient(layout, gradient);
      CHECK(graph.cost(layout) == doctest::Approx(find_energy(graph.graph(), exact)).epsilon(1e-5));
      CHECK(slow::find_relative_difference(gradient, find_gradient(graph.graph(), exact)) < 1e-5);
    }
  }
}

TEST_CASE("ten steps of the graph's descent equal the slow twin's") {
  GraphLayoutOptions options = options_for(2);
  options.step = 7;
  GraphLayout graph(planted::make_clusters(60, 5, 3), options);
  Matrix<float> layout = planted::make_normal(60, 2, 10);
  Matrix<double> expected = slow::in_double(layout), momentum(60, 2);
  for (int step = 0; step < 10; ++step) {
    slow::take_unit_step(find_gradient(graph.graph(), expected), 7, 0.8, momentum, expected);
  }
  graph.run_to(10, layout);
  CHECK(slow::find_relative_difference(layout, expected) < 1e-4);
}

TEST_CASE("charges from a tree are those of all pairs at theta 0.001, and near them at 0.6") {
  for (const int dimensions : {2, 3}) {
    Planes layout(1500, dimensions), exact(1500, dimensions), found(1500, dimensions);
    write_planes(planted::make_clusters(1500, dimensions, 6), layout);
    Charges all(1500, dimensions, 0);
    all.write_forces(layout, exact);
    for (const auto& [theta, tolerance] : {std::pair(0.001f, 1e-5), std::pair(0.6f, 0.02)}) {
      Charges tree(1500, dimensions, theta);
      tree.write_forces(layout, found);
      double difference = 0, size = 0;
      for (std::size_t i = 0; i < exact.numbers.size(); ++i) {
        difference += std::pow(static_cast<double>(found.numbers[i] - exact.numbers[i]), 2);
        size += std::pow(static_cast<double>(exact.numbers[i]), 2);
      }
      CHECK(std::sqrt(difference / size) < tolerance);
      CHECK(tree.find_energy(layout) == doctest::Approx(all.find_energy(layout)).epsilon(tolerance));
    }
  }
}

TEST_CASE("planted clusters come apart and the energy falls") {
  for (const int exact_up_to : {2000, 0}) {
    GraphLayout graph(planted::make_clusters(400, 10, 4), options_for(2, exact_up_to));
    Matrix<float> layout(400, 2);
    graph.initialise(layout);
    const double before = graph.cost(layout);
    graph.run_to(200, layout);
    CHECK(graph.cost(layout) < before);
    CHECK(planted::find_agreement(layout, 4) > 0.99);
  }
}

TEST_CASE("graph layouts in pieces and on many threads are the same bits") {
  for (const int exact_up_to : {2000, 0}) {
    const Matrix<float> whole = lay_out(options_for(2, exact_up_to), 30);
    GraphLayout graph(planted::make_clusters(611, 20, 5), options_for(2, exact_up_to));
    Matrix<float> layout(611, 2);
    graph.initialise(layout);
    for (const int goal : {11, 12, 30}) graph.run_to(goal, layout);
    CHECK(layout == whole);
    for (const int threads : {1, 3}) {
      set_thread_count(threads);
      CHECK(lay_out(options_for(2, exact_up_to), 30) == whole);
    }
    set_thread_count(0);
  }
}

TEST_CASE("graph layouts are the same bits on every machine") {
  CHECK(planted::fingerprint(lay_out(options_for(2), 30)) == 0x2f7dd2dacf778d3a);
  CHECK(planted::fingerprint(lay_out(options_for(3, 0), 30)) == 0xe00dce10875dff41);
}

TEST_CASE("graph layouts stay finite on few, equal, huge, tiny and broken points") {
  for (int n = 0; n < 10; ++n) CHECK(graph_stays_finite(planted::make_normal(n, 3, 1)));
  for (const float scale : {0.0f, 1e-38f, 1e-20f, 1e20f, 1e37f})
    CHECK(graph_stays_finite(planted::make_normal(40, 3, scale)));
  Matrix<float> broken = planted::make_normal(40, 3, 1);
  broken(3, 1) = std::numeric_limits<float>::quiet_NaN();
  broken(4, 1) = std::numeric_limits<float>::infinity();
  CHECK(graph_stays_finite(broken));
  CHECK(graph_stays_finite(Matrix<float>(12, 0)));
}
