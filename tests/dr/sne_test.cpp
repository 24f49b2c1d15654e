// Both kinds of SNE against the slow twin; determinism; hostile data.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "base/parallel.h"
#include "dr/sne.h"
#include "planted_data.h"
#include "slow_mds.h"

using namespace planisphere;

namespace {

// q_{j|i} with rows summing to 1 (Hinton and Roweis 2002, eq. 4), or q_ij with the table summing to 1.
Matrix<double> find_similarities(MatrixView<const double> layout, bool symmetric) {
  const int n = layout.rows;
  Matrix<double> q(n, n);
  double total = 0;
  for (int i = 0; i < n; ++i) {
    double sum = 0;
    for (int j = 0; j < n; ++j) {
      q(i, j) = i == j ? 0 : std::exp(-slow::find_squared_distance(layout, i, j));
      sum += q(i, j);
    }
    total += sum;
    for (int j = 0; j < n && !symmetric; ++j) q(i, j) /= sum;
  }
  for (double& entry : q.flat()) entry /= symmetric ? total : 1;
  return q;
}

double find_cost(MatrixView<const double> p, MatrixView<const double> layout, bool symmetric) {
  const Matrix<double> q = find_similarities(layout, symmetric);
  double cost = 0;
  for (std::size_t i = 0; i < q.size(); ++i) {
    if (p.flat()[i] > 0) cost += p.flat()[i] * std::log(p.flat()[i] / q.flat()[i]);
  }
  return cost;
}

// By central differences of the cost.
Matrix<double> find_gradient(MatrixView<const double> p, Matrix<double> layout, bool symmetric) {
  Matrix<double> gradient(layout.rows(), layout.cols());
  for (std::size_t i = 0; i < layout.size(); ++i) {
    const double coordinate = layout.flat()[i], h = 1e-5;
    layout.flat()[i] = coordinate + h;
    gradient.flat()[i] = find_cost(p, layout, symmetric);
    layout.flat()[i] = coordinate - h;
    gradient.flat()[i] = (gradient.flat()[i] - find_cost(p, layout, symmetric)) / (2 * h);
    layout.flat()[i] = coordinate;
  }
  return gradient;
}

SneOptions options_for(bool symmetric, int dimensions) {
  SneOptions options;
  options.symmetric = symmetric;
  options.dimensions = dimensions;
  options.perplexity = 8;
  options.early_steps = 20;
  return options;
}

Matrix<float> lay_out(const SneOptions& options, int steps, int n = 203) {
  Sne sne(planted::make_clusters(n, 20, 5), options);
  Matrix<float> layout(n, options.dimensions);
  sne.initialise(layout);
  sne.run_to(steps, layout);
  return layout;
}

bool sne_stays_finite(const Matrix<float>& data, SneOptions options = {}) {
  for (const bool symmetric : {false, true}) {
    options.symmetric = symmetric;
    Sne sne(data, options);
    Matrix<float> layout(data.rows(), 2);
    sne.initialise(layout);
    sne.run_to(40, layout);
    for (const float number : layout.flat()) {
      if (!std::isfinite(number)) return false;
    }
    if (!std::isfinite(sne.cost(layout))) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("SNE's cost and gradient equal the slow twins' for every number of points modulo eight") {
  for (const bool symmetric : {false, true}) {
    for (const int dimensions : {2, 3}) {
      for (int n = 24; n < 32; ++n) {
        Sne sne(planted::make_clusters(n, 5, 3), options_for(symmetric, dimensions));
        const Matrix<float> layout = planted::make_normal(n, dimensions, 1);
        const Matrix<double> p = slow::in_double(sne.affinities()), exact = slow::in_double(layout);
        Matrix<float> gradient(n, dimensions);
        sne.write_gradient(layout, gradient);
        CHECK(sne.cost(layout) == doctest::Approx(find_cost(p, exact, symmetric)).epsilon(1e-4));
        CHECK(slow::find_relative_difference(gradient, find_gradient(p, exact, symmetric)) < 1e-4);
      }
    }
  }
}

TEST_CASE("symmetric SNE uses the affinities of t-SNE") {
  const Matrix<float> data = planted::make_clusters(60, 5, 3);
  const Sne sne(data, options_for(true, 2));
  const Matrix<double> expected = slow::find_affinities(slow::in_double(data), 8);
  CHECK(slow::find_relative_difference(sne.affinities(), expected) < 1e-4);
}

TEST_CASE("SNE's cost falls and planted clusters come apart") {
  for (const bool symmetric : {false, true}) {
    for (const int dimensions : {2, 3}) {
      Sne sne(planted::make_clusters(200, 10, 4), options_for(symmetric, dimensions));
      Matrix<float> layout(200, dimensions);
      sne.initialise(layout);
      double before = sne.cost(layout);
      for (const int goal : {20, 60, 200}) {
        sne.run_to(goal, layout);
        CHECK(sne.cost(layout) < before);
        before = sne.cost(layout);
      }
      CHECK(planted::find_agreement(layout, 4) > 0.99);
    }
  }
}

TEST_CASE("a point far from all others is pulled back, not lost") {
  for (const bool symmetric : {false, true}) {
    Sne sne(planted::make_normal(40, 5, 1), options_for(symmetric, 2));
    Matrix<float> layout = planted::make_normal(40, 2, 1), gradient(40, 2);
    layout(7, 0) = 1000;
    sne.write_gradient(layout, gradient);
    CHECK(gradient(7, 0) > 0.1f);
  }
}

TEST_CASE("SNE in pieces and on many threads gives the same bits") {
  for (const bool symmetric : {false, true}) {
    const SneOptions options = options_for(symmetric, 2);
    const Matrix<float> whole = lay_out(options, 40);
    Sne sne(planted::make_clusters(203, 20, 5), options);
    Matrix<float> layout(203, 2);
    sne.initialise(layout);
    for (const int goal : {13, 14, 40}) sne.run_to(goal, layout);
    CHECK(layout == whole);
    for (const int threads : {1, 3}) {
      set_thread_count(threads);
      CHECK(lay_out(options, 40) == whole);
    }
    set_thread_count(0);
  }
}

TEST_CASE("SNE layouts are the same bits on every machine") {
  CHECK(planted::fingerprint(lay_out(options_for(false, 2), 30)) == 0xe23df816cfed3673);
  CHECK(planted::fingerprint(lay_out(options_for(true, 3), 30)) == 0xfce67f0b33f01183);
}

TEST_CASE("SNE stays finite on few, equal, huge, tiny and broken points, and with any rate") {
  for (int n = 0; n < 10; ++n) CHECK(sne_stays_finite(planted::make_normal(n, 3, 1)));
  for (const float scale : {0.0f, 1e-38f, 1e-20f, 1e20f, 1e37f})
    CHECK(sne_stays_finite(planted::make_normal(40, 3, scale)));
  Matrix<float> broken = planted::make_normal(40, 3, 1);
  for (const float rate : {1.0f, 1e6f, std::numeric_limits<float>::infinity()}) {
    SneOptions options;
    options.learning_rate = rate;
    CHECK(sne_stays_finite(broken, options));
  }
  broken(3, 1) = std::numeric_limits<float>::quiet_NaN();
  broken(4, 1) = std::numeric_limits<float>::infinity();
  CHECK(sne_stays_finite(broken));
  CHECK(sne_stays_finite(Matrix<float>(12, 0)));
}
