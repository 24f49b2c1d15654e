// The gradient and the cost of exact t-SNE against the definition and against the slow twin.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "dr/tsne.h"
#include "planted_data.h"
#include "slow_tsne.h"

using namespace planisphere;

namespace {

double find_norm(std::span<const double> v) {
  double squares = 0;
  for (const double entry : v) squares += entry * entry;
  return std::sqrt(squares);
}

double find_relative_difference(MatrixView<const float> found, const Matrix<double>& expected) {
  Matrix<double> difference = slow::in_double(found);
  for (std::size_t i = 0; i < difference.size(); ++i) difference.flat()[i] -= expected.flat()[i];
  return find_norm(difference.flat()) / find_norm(expected.flat());
}

TsneOptions gradient_options(int dimensions, int early_steps) {
  TsneOptions options;
  options.dimensions = dimensions;
  options.perplexity = 7;
  options.early_steps = early_steps;
  return options;
}

}  // namespace

TEST_CASE("the slow gradient equals finite differences of the slow cost") {
  const Matrix<double> p = slow::find_affinities(slow::in_double(planted::make_clusters(25, 4, 3)), 6);
  Matrix<double> layout = slow::in_double(planted::make_normal(25, 3, 2));
  const Matrix<double> gradient = slow::find_gradient(p, layout, 1);
  constexpr double h = 1e-5;
  for (std::size_t i = 0; i < layout.size(); ++i) {
    const double coordinate = layout.flat()[i];
    layout.flat()[i] = coordinate + h;
    const double above = slow::find_cost(p, layout);
    layout.flat()[i] = coordinate - h;
    const double below = slow::find_cost(p, layout);
    layout.flat()[i] = coordinate;
    REQUIRE((above - below) / (2 * h) == doctest::Approx(gradient.flat()[i]).epsilon(1e-5));
  }
}

TEST_CASE("the fast gradient equals the slow one for every number of points modulo eight") {
  for (const int dimensions : {2, 3}) {
    for (int n = 40; n < 49; ++n) {
      const Tsne tsne(planted::make_clusters(n, 5, 3), gradient_options(dimensions, 0));
      const Matrix<float> layout = planted::make_normal(n, dimensions, 3);
      Matrix<float> gradient(n, dimensions);
      const_cast<Tsne&>(tsne).write_gradient(layout, gradient);
      const Matrix<double> expected =
          slow::find_gradient(slow::in_double(tsne.affinities()), slow::in_double(layout), 1);
      REQUIRE(find_relative_difference(gradient, expected) < 1e-5);
    }
  }
}

TEST_CASE("the fast gradient equals the slow one where several tasks share the pairs") {
  Tsne tsne(planted::make_clusters(611, 5, 3), gradient_options(2, 0));
  const Matrix<float> layout = planted::make_normal(611, 2, 20);
  Matrix<float> gradient(611, 2);
  tsne.write_gradient(layout, gradient);
  const Matrix<double> expected =
      slow::find_gradient(slow::in_double(tsne.affinities()), slow::in_double(layout), 1);
  CHECK(find_relative_difference(gradient, expected) < 1e-5);
}

TEST_CASE("early exaggeration multiplies the attraction alone") {
  Tsne tsne(planted::make_clusters(50, 5, 3), gradient_options(2, 100));
  const Matrix<float> layout = planted::make_normal(50, 2, 1);
  Matrix<float> gradient(50, 2);
  tsne.write_gradient(layout, gradient);
  const Matrix<double> expected =
      slow::find_gradient(slow::in_double(tsne.affinities()), slow::in_double(layout), 12);
  CHECK(find_relative_difference(gradient, expected) < 1e-5);
}

TEST_CASE("the cost equals the slow twin's") {
  for (const int dimensions : {2, 3}) {
    Tsne tsne(planted::make_clusters(101, 5, 3), gradient_options(dimensions, 0));
    for (const float size : {1e-4f, 1.0f, 100.0f}) {
      const Matrix<float> layout = planted::make_normal(101, dimensions, size);
      const double expected = slow::find_cost(slow::in_double(tsne.affinities()), slow::in_double(layout));
      CHECK(tsne.cost(layout) == doctest::Approx(expected).epsilon(1e-5));
    }
  }
}

TEST_CASE("twenty steps equal the slow twin's") {
  const int n = 60;
  Tsne tsne(planted::make_clusters(n, 5, 3), gradient_options(2, 10));  // both momenta and exaggerations
  Matrix<float> layout = planted::make_normal(n, 2, 1);
  Matrix<double> expected = slow::in_double(layout);
  const Matrix<double> p = slow::in_double(tsne.affinities());
  slow::Descent descent{Matrix<double>(n, 2), Matrix<double>(n, 2)};
  std::fill(descent.gain.flat().begin(), descent.gain.flat().end(), 1.0);
  for (int step = 0; step < 20; ++step) {
    const bool early = step < 10;
    descent.take_step(slow::find_gradient(p, expected, early ? 12 : 1), 50, early ? 0.5 : 0.8, expected);
  }
  tsne.run_to(20, layout);
  CHECK(find_relative_difference(layout, expected) < 1e-3);
}

TEST_CASE("a point at an exactly known distance feels the exactly known force") {
  Matrix<float> data(2, 1);
  data(1, 0) = 1;
  Tsne tsne(data, gradient_options(2, 0));  // p = ½ both ways; q = ½ both ways
  Matrix<float> layout(2, 2), gradient(2, 2);
  layout(1, 0) = 3;
  tsne.write_gradient(layout, gradient);
  CHECK(gradient(0, 0) == doctest::Approx(0));
  CHECK(tsne.cost(layout) == doctest::Approx(0));
}
