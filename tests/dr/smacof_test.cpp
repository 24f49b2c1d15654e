// SMACOF: stress always falls; and stress over a sample of pairs, which serves all methods for many points.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "base/parallel.h"
#include "dr/descent_mds.h"
#include "dr/hostile.h"
#include "dr/procrustes.h"
#include "dr/smacof.h"
#include "planted_data.h"
#include "slow_mds.h"

using namespace planisphere;

namespace {

StressOptions options_for(int dimensions, int exact_up_to = 5000) {
  StressOptions options;
  options.dimensions = dimensions;
  options.exact_up_to = exact_up_to;
  options.initialisation = Initialisation::random;
  return options;
}

Matrix<float> lay_out(const StressOptions& options, int steps, int n = 611) {
  Smacof smacof(planted::make_clusters(n, 20, 5), options);
  Matrix<float> layout(n, options.dimensions);
  smacof.initialise(layout);
  smacof.run_to(steps, layout);
  return layout;
}

bool smacof_stays_finite(const Matrix<float>& data) {
  for (const int exact_up_to : {5000, 0}) {
    for (const Initialisation start : {Initialisation::pca, Initialisation::random}) {
      StressOptions options = options_for(2, exact_up_to);
      options.initialisation = start;
      Smacof smacof(data, options);
      Matrix<float> layout(data.rows(), 2);
      smacof.initialise(layout);
      smacof.run_to(20, layout);
      if (!all_finite(layout) || !std::isfinite(smacof.cost(layout))) return false;
      for (const StressKind kind : {StressKind::metric, StressKind::sammon}) {
        options.kind = kind;
        DescentMds descent(data, {options, 0, 0.8f});
        descent.initialise(layout);
        descent.run_to(20, layout);
        if (!all_finite(layout) || !std::isfinite(descent.cost(layout))) return false;
      }
    }
  }
  return true;
}

}  // namespace

TEST_CASE("a step of SMACOF is the Guttman transform") {
  const int n = 50;
  const Matrix<float> data = planted::make_clusters(n, 5, 3);
  const Matrix<double> targets = slow::find_distances(slow::in_double(data));
  Smacof smacof(data, options_for(3));
  Matrix<float> layout(n, 3);
  smacof.initialise(layout);
  const Matrix<double> y = slow::in_double(layout), d = slow::find_distances(y);
  Matrix<double> expected(n, 3);
  double mean[3] = {};
  for (int i = 0; i < n * 3; ++i) mean[i % 3] += y.flat()[i] / n;
  for (int i = 0; i < n; ++i) {
    for (int k = 0; k < 3; ++k) {
      for (int j = 0; j < n; ++j) {
        if (i != j) expected(i, k) += targets(i, j) / d(i, j) * (y(i, k) - y(j, k)) / n;
      }
      expected(i, k) += mean[k];
    }
  }
  smacof.run_to(1, layout);
  CHECK(slow::find_relative_difference(layout, expected) < 1e-5);
}

TEST_CASE("every step of SMACOF makes stress smaller, in the plane and in space") {
  for (const int dimensions : {2, 3}) {
    Smacof smacof(planted::make_clusters(300, 10, 4), options_for(dimensions));
    Matrix<float> layout(300, dimensions);
    smacof.initialise(layout);
    double before = smacof.cost(layout);
    for (int step = 1; step <= 60; ++step) {
      smacof.run_to(step, layout);
      const double after = smacof.cost(layout);
      CHECK(after <= before * (1 + 1e-6));
      before = after;
    }
  }
}

TEST_CASE("from samples of pairs stress becomes nearly as small as from all") {
  const Matrix<float> data = planted::make_normal(1000, 10, 1);
  StressOptions all = options_for(2), some = options_for(2, 0);
  all.initialisation = some.initialisation = Initialisation::pca;
  Smacof exact(data, all), sampled(data, some);
  DescentMds descent(data, {some, 0, 0.8f});
  Matrix<float> expected(1000, 2), found(1000, 2), descended(1000, 2);
  exact.initialise(expected);
  sampled.initialise(found);
  descent.initialise(descended);
  exact.run_to(300, expected);
  sampled.run_to(300, found);
  descent.run_to(300, descended);
  CHECK(exact.cost(found) < 1.05 * exact.cost(expected));
  CHECK(exact.cost(descended) < 1.1 * exact.cost(expected));
}

TEST_CASE("SMACOF recovers a plane up to a rigid motion, also from a sample of pairs") {
  const Matrix<float> flat = planted::make_normal(700, 2, 2);
  for (const int exact_up_to : {5000, 0}) {
    StressOptions options = options_for(2, exact_up_to);
    options.initialisation = Initialisation::pca;
    Smacof smacof(flat, options);
    Matrix<float> layout(700, 2);
    smacof.initialise(layout);
    for (std::size_t i = 0; i < layout.size(); ++i) layout.flat()[i] += 0.3f * static_cast<float>(i % 7);
    smacof.run_to(400, layout);
    CHECK(find_procrustes(layout, flat).relative_residual < 1e-2);
  }
}

TEST_CASE("sampled stress and its forces estimate those of all pairs") {
  const Matrix<float> data = planted::make_clusters(900, 6, 4), layout = planted::make_normal(900, 2, 5);
  for (const StressKind kind : {StressKind::metric, StressKind::sammon}) {
    DescentMdsOptions all{options_for(2), 0, 0.8f}, some{options_for(2, 0), 0, 0.8f};
    all.stress.kind = some.stress.kind = kind;
    some.stress.partners = 256;
    DescentMds exact(data, all), sampled(data, some);
    CHECK(sampled.cost(layout) == doctest::Approx(exact.cost(layout)).epsilon(0.05));
    Matrix<float> expected(900, 2), estimate(900, 2);
    exact.write_gradient(layout, expected);
    sampled.write_gradient(layout, estimate);
    CHECK(slow::find_relative_difference(estimate, slow::in_double(expected)) < 0.4);
  }
}

TEST_CASE("SMACOF in pieces and on many threads gives the same bits") {
  for (const int exact_up_to : {5000, 0}) {
    const Matrix<float> whole = lay_out(options_for(2, exact_up_to), 30);
    Smacof smacof(planted::make_clusters(611, 20, 5), options_for(2, exact_up_to));
    Matrix<float> layout(611, 2);
    smacof.initialise(layout);
    for (const int goal : {11, 12, 30}) smacof.run_to(goal, layout);
    CHECK(layout == whole);
    for (const int threads : {1, 3}) {
      set_thread_count(threads);
      CHECK(lay_out(options_for(2, exact_up_to), 30) == whole);
    }
    set_thread_count(0);
  }
}

TEST_CASE("SMACOF layouts are the same bits on every machine") {
  CHECK(planted::fingerprint(lay_out(options_for(2), 30)) == 0x3c574c5013262d5);
  CHECK(planted::fingerprint(lay_out(options_for(3, 0), 30)) == 0xba567fad8d24532d);
}

TEST_CASE("all of MDS stays finite on few, equal, huge, tiny and broken points") {
  for (int n = 0; n < 12; ++n) CHECK(smacof_stays_finite(planted::make_normal(n, 3, 1)));
  for (const float scale : {0.0f, 1e-38f, 1e-20f, 1e20f, 1e37f})
    CHECK(smacof_stays_finite(planted::make_normal(40, 3, scale)));
  Matrix<float> simplex(20, 20), duplicates = planted::make_normal(40, 3, 1);
  for (int i = 0; i < 20; ++i) simplex(i, i) = 1;
  for (int i = 1; i < 39; ++i) std::copy_n(duplicates.row(0), 3, duplicates.row(i));
  CHECK(smacof_stays_finite(simplex));
  CHECK(smacof_stays_finite(duplicates));
  duplicates(3, 1) = std::numeric_limits<float>::quiet_NaN();
  duplicates(4, 1) = std::numeric_limits<float>::infinity();
  CHECK(smacof_stays_finite(duplicates));
  CHECK(smacof_stays_finite(Matrix<float>(12, 0)));
}
