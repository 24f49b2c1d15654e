// What t-SNE is for: costs fall, planted clusters come apart, and options may change on the way.
#include <doctest/doctest.h>

#include <cmath>

#include "dr/affinities.h"
#include "dr/starting_layout.h"
#include "dr/tsne.h"
#include "planted_data.h"

using namespace planisphere;

namespace {

double find_mean(MatrixView<const float> layout, int k) {
  double sum = 0;
  for (int i = 0; i < layout.rows; ++i) sum += static_cast<double>(layout(i, k));
  return sum / layout.rows;
}

double find_deviation(MatrixView<const float> layout, int k) {
  const double mean = find_mean(layout, k);
  double squares = 0;
  for (int i = 0; i < layout.rows; ++i) squares += std::pow(static_cast<double>(layout(i, k)) - mean, 2);
  return std::sqrt(squares / (layout.rows - 1));
}

}  // namespace

TEST_CASE("planted clusters are apart after 500 steps, in the plane and in space, from every start") {
  for (const int dimensions : {2, 3}) {
    for (const Initialisation start :
         {Initialisation::pca, Initialisation::random, Initialisation::spectral}) {
      TsneOptions options;
      options.dimensions = dimensions;
      options.initialisation = start;
      Tsne tsne(planted::make_clusters(300, 20, 6), options);
      Matrix<float> layout(300, dimensions);
      tsne.initialise(layout);
      tsne.run_to(500, layout);
      CHECK(planted::find_agreement(layout, 6) > 0.99);
    }
  }
}

TEST_CASE("the cost falls from stage to stage once exaggeration is over") {
  Tsne tsne(planted::make_clusters(400, 20, 6, 3), {});
  Matrix<float> layout(400, 2);
  tsne.initialise(layout);
  double before = tsne.cost(layout);
  for (const int step : {300, 400, 600, 1000}) {
    tsne.run_to(step, layout);
    const double now = tsne.cost(layout);
    CHECK(now < before);
    before = now;
  }
  CHECK(before > 0);
}

TEST_CASE("a PCA start has the standard deviation 1e-4 along its first axis and less along the second") {
  Tsne tsne(planted::make_clusters(200, 20, 3), {});
  Matrix<float> layout(200, 2);
  tsne.initialise(layout);
  CHECK(find_deviation(layout, 0) == doctest::Approx(1e-4).epsilon(0.01));
  CHECK(find_deviation(layout, 1) < find_deviation(layout, 0));
  CHECK(find_deviation(layout, 1) > 1e-5);
}

TEST_CASE(
    "a spectral start has the standard deviation 1e-4 along its first axis and keeps clusters together") {
  const Matrix<float> data = planted::make_clusters(300, 20, 3);
  Matrix<float> layout(300, 2);
  write_spectral_start(data, 1, 1e-4f, layout);
  CHECK(find_deviation(layout, 0) == doctest::Approx(1e-4).epsilon(0.02));
  CHECK(planted::find_agreement(layout, 3) > 0.95);
}

TEST_CASE("layouts stay centred") {
  Tsne tsne(planted::make_clusters(200, 20, 3), {});
  Matrix<float> layout(200, 2);
  tsne.initialise(layout);
  tsne.run_to(300, layout);
  for (int k = 0; k < 2; ++k) CHECK(std::fabs(find_mean(layout, k)) < 1e-5 * find_deviation(layout, k));
}

TEST_CASE("another perplexity in mid-run changes the affinities and neither the step nor the layout") {
  const Matrix<float> data = planted::make_clusters(150, 10, 3);
  Tsne tsne(data, {});
  Matrix<float> layout(150, 2);
  tsne.initialise(layout);
  tsne.run_to(100, layout);
  const Matrix<float> before = layout;

  TsneOptions options;
  options.perplexity = 5;
  tsne.set_options(options);
  CHECK(tsne.step() == 100);
  CHECK(tsne.options() == options);
  Matrix<float> expected(150, 150);
  write_squared_distances(data, expected);
  write_conditional_affinities(expected, 5, expected);
  symmetrise(expected);
  CHECK(planted::fingerprint(tsne.affinities()) == planted::fingerprint(expected));
  tsne.run_to(101, layout);
  CHECK(layout != before);
  CHECK(find_deviation(layout, 0) == doctest::Approx(find_deviation(before, 0)).epsilon(0.2));
}

TEST_CASE("options set again unchanged in mid-run change no bit") {
  const Matrix<float> data = planted::make_clusters(150, 10, 3);
  Tsne left_alone(data, {}), set_again(data, {});
  Matrix<float> a(150, 2), b(150, 2);
  left_alone.initialise(a);
  set_again.initialise(b);
  left_alone.run_to(300, a);
  set_again.run_to(120, b);
  set_again.set_options({});
  set_again.run_to(300, b);
  CHECK(a == b);
}

TEST_CASE("late exaggeration draws clusters together") {
  TsneOptions tight;
  tight.exaggeration = 4;
  Matrix<float> loose_layout(300, 2), tight_layout(300, 2);
  const Matrix<float> data = planted::make_clusters(300, 20, 6);
  Tsne loose_tsne(data, {}), tight_tsne(data, tight);
  loose_tsne.initialise(loose_layout);
  tight_tsne.initialise(tight_layout);
  loose_tsne.run_to(600, loose_layout);
  tight_tsne.run_to(600, tight_layout);
  CHECK(find_deviation(tight_layout, 0) < 0.7 * find_deviation(loose_layout, 0));
}

TEST_CASE("a layout that somebody else has made can be improved without initialise") {
  Tsne tsne(planted::make_clusters(200, 20, 4), {});
  Matrix<float> layout = planted::make_normal(200, 2, 10);
  const double before = tsne.cost(layout);
  tsne.run_to(400, layout);
  CHECK(tsne.cost(layout) < before);
}
