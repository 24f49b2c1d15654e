// Data and options that nobody should use: nothing crashes and everything stays finite.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>

#include "dr/hostile.h"
#include "dr/tsne.h"
#include "planted_data.h"

using namespace planisphere;

namespace {

// Runs the data from every start through both stages; false as soon as something is not finite.
bool tsne_stays_finite(const Matrix<float>& data, TsneOptions options = {}) {
  options.early_steps = 20;
  for (const int dimensions : {2, 3}) {
    for (const Initialisation start : {Initialisation::pca, Initialisation::random}) {
      options.dimensions = dimensions;
      options.initialisation = start;
      Tsne tsne(data, options);
      Matrix<float> layout(data.rows(), dimensions), gradient(data.rows(), dimensions);
      tsne.initialise(layout);
      tsne.run_to(60, layout);
      tsne.write_gradient(layout, gradient);
      if (!all_finite(layout) || !all_finite(gradient) || !all_finite(tsne.affinities())) return false;
      if (!std::isfinite(tsne.cost(layout))) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("from no points to nine, every number of points can be laid out") {
  for (int n = 0; n < 10; ++n) {
    CAPTURE(n);
    CHECK(tsne_stays_finite(planted::make_normal(n, 4, 1)));
    CHECK(tsne_stays_finite(planted::make_normal(n, 1, 1)));
  }
}

TEST_CASE("data without dimensions can be laid out") {
  CHECK(tsne_stays_finite(Matrix<float>(12, 0)));
}

TEST_CASE("constant data and duplicates stay finite") {
  Matrix<float> constant(30, 5), duplicates = planted::make_normal(40, 5, 1);
  std::fill(constant.flat().begin(), constant.flat().end(), -3.5f);
  for (int i = 1; i < 35; ++i) std::copy_n(duplicates.row(0), 5, duplicates.row(i));
  CHECK(tsne_stays_finite(constant));
  CHECK(tsne_stays_finite(duplicates));
}

TEST_CASE("duplicates of a point do not stay on top of each other") {
  Matrix<float> data = planted::make_normal(40, 5, 1);
  std::copy_n(data.row(0), 5, data.row(1));
  Tsne tsne(data, {});
  Matrix<float> layout(40, 2);
  tsne.initialise(layout);
  tsne.run_to(300, layout);
  CHECK(layout(0, 0) != layout(1, 0));
}

TEST_CASE("scales from 1e-38 to 1e38 stay finite") {
  for (const float scale : {1e-38f, 1e-20f, 1e-10f, 1e10f, 1e20f, 8e37f}) {
    CAPTURE(scale);
    Matrix<float> data = planted::make_clusters(50, 5, 3, 0.1f);
    for (float& number : data.flat()) number *= scale / 20;
    CHECK(tsne_stays_finite(data));
  }
}

TEST_CASE("one outlier at 1e30 leaves the others a map") {
  Matrix<float> data = planted::make_clusters(60, 5, 3);
  data(59, 0) = 1e30f;
  CHECK(tsne_stays_finite(data));
}

TEST_CASE("numbers that are not finite stay finite in the map") {
  Matrix<float> data = planted::make_normal(30, 4, 1);
  data(3, 1) = nan_value;
  data(4, 2) = infinity;
  data(5, 0) = -infinity;
  CHECK(tsne_stays_finite(data));
  std::fill(data.flat().begin(), data.flat().end(), nan_value);
  CHECK(tsne_stays_finite(data));
}

TEST_CASE("perplexities from nothing to infinity stay finite") {
  for (const float perplexity : {0.0f, -5.0f, 1.0f, 49.0f, 1e9f, infinity, nan_value}) {
    CAPTURE(perplexity);
    TsneOptions options;
    options.perplexity = perplexity;
    CHECK(tsne_stays_finite(planted::make_clusters(50, 5, 3), options));
  }
}

TEST_CASE("rates, momenta and exaggerations without sense stay finite") {
  for (const float number : {0.0f, -1.0f, 1.0f, 1e6f, 1e30f, infinity, nan_value}) {
    CAPTURE(number);
    TsneOptions rate, momentum, early, late;
    rate.learning_rate = number;
    momentum.momentum = momentum.early_momentum = number;
    early.early_exaggeration = number;
    late.exaggeration = number;
    const Matrix<float> data = planted::make_clusters(50, 5, 3);
    for (const TsneOptions& options : {rate, momentum, early, late}) CHECK(tsne_stays_finite(data, options));
  }
}

TEST_CASE("a layout that was spoilt from outside becomes finite again") {
  Tsne tsne(planted::make_clusters(40, 5, 3), {});
  for (const float bad : {nan_value, infinity, -infinity, 1e30f}) {
    Matrix<float> layout = planted::make_normal(40, 2, 1);
    layout(7, 1) = bad;
    CHECK(std::isfinite(tsne.cost(layout)));
    tsne.run_to(tsne.step() + 5, layout);
    CHECK(all_finite(layout));
  }
}

TEST_CASE("a layout thrown far away by a huge learning rate comes back with a sane one") {
  TsneOptions options;
  options.learning_rate = 1e6f;
  Tsne tsne(planted::make_clusters(60, 5, 3), options);
  Matrix<float> layout(60, 2);
  tsne.initialise(layout);
  tsne.run_to(50, layout);
  const double thrown = tsne.cost(layout);
  options.learning_rate = 0;
  tsne.set_options(options);
  tsne.run_to(1500, layout);
  CHECK(tsne.cost(layout) < thrown);
}
