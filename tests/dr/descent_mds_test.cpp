// Metric MDS and Sammon's mapping by the essays' descent, against the slow twin and known answers.
#include <doctest/doctest.h>

#include "base/parallel.h"
#include "dr/descent_mds.h"
#include "dr/procrustes.h"
#include "planted_data.h"
#include "slow_mds.h"

using namespace planisphere;

namespace {

constexpr StressKind both_kinds[] = {StressKind::metric, StressKind::sammon};

DescentMdsOptions options_for(StressKind kind, int dimensions, float step = 0) {
  DescentMdsOptions options;
  options.stress.kind = kind;
  options.stress.dimensions = dimensions;
  options.stress.initialisation = Initialisation::random;
  options.step = step;
  return options;
}

Matrix<float> lay_out(const DescentMdsOptions& options, int steps, int n = 611) {
  DescentMds mds(planted::make_clusters(n, 20, 5), options);
  Matrix<float> layout(n, options.stress.dimensions);
  mds.initialise(layout);
  mds.run_to(steps, layout);
  return layout;
}

double find_floor(MatrixView<const double> targets) {
  double sum = 0;
  for (const double target : targets.flat()) sum += target;
  return 1e-3 * sum / (targets.rows * (targets.rows - 1));
}

}  // namespace

TEST_CASE("the slow stress gradient equals finite differences of the slow stress") {
  const Matrix<double> targets = slow::find_distances(slow::in_double(planted::make_clusters(20, 4, 3)));
  for (const StressKind kind : both_kinds) {
    Matrix<double> layout = slow::in_double(planted::make_normal(20, 3, 2));
    const Matrix<double> gradient = slow::find_stress_gradient(targets, layout, kind, 1e-3);
    for (std::size_t i = 0; i < layout.size(); ++i) {
      const double coordinate = layout.flat()[i], h = 1e-5;
      layout.flat()[i] = coordinate + h;
      const double above = slow::find_stress(targets, layout, kind, 1e-3);
      layout.flat()[i] = coordinate - h;
      const double below = slow::find_stress(targets, layout, kind, 1e-3);
      layout.flat()[i] = coordinate;
      REQUIRE((above - below) / (2 * h) == doctest::Approx(gradient.flat()[i]).epsilon(1e-5));
    }
  }
}

TEST_CASE("stress and its gradient equal the slow twins' for every number of points modulo eight") {
  for (const StressKind kind : both_kinds) {
    for (const int dimensions : {2, 3}) {
      for (const int n : {40, 41, 42, 43, 44, 45, 46, 47, 48, 501}) {
        const Matrix<float> data = planted::make_clusters(n, 5, 3),
                            layout = planted::make_normal(n, dimensions, 4);
        DescentMds mds(data, options_for(kind, dimensions));
        Matrix<float> gradient(n, dimensions);
        mds.write_gradient(layout, gradient);
        const Matrix<double> targets = slow::find_distances(slow::in_double(data)),
                             exact = slow::in_double(layout);
        const double floor = find_floor(targets);
        REQUIRE(slow::find_relative_difference(
                    gradient, slow::find_stress_gradient(targets, exact, kind, floor)) < 1e-5);
        REQUIRE(mds.cost(layout) ==
                doctest::Approx(slow::find_stress(targets, exact, kind, floor)).epsilon(1e-5));
      }
    }
  }
}

TEST_CASE("ten steps of the essays' descent equal the slow twin's") {
  const int n = 100;
  const Matrix<float> data = planted::make_clusters(n, 6, 4);
  const Matrix<double> targets = slow::find_distances(slow::in_double(data));
  for (const StressKind kind : both_kinds) {
    for (const int dimensions : {2, 3}) {
      DescentMds mds(data, options_for(kind, dimensions, 8));
      Matrix<float> layout = planted::make_normal(n, dimensions, 5);
      Matrix<double> expected = slow::in_double(layout), momentum(n, dimensions);
      for (int step = 0; step < 10; ++step) {
        slow::take_unit_step(slow::find_stress_gradient(targets, expected, kind, find_floor(targets)), 8, 0.8,
                             momentum, expected);
      }
      mds.run_to(10, layout);
      CHECK(slow::find_relative_difference(layout, expected) < 1e-4);
    }
  }
}

TEST_CASE("by itself the step is the essays' for a thousand points ten apart") {
  Matrix<float> data = planted::make_normal(1000, 2, 1);
  const DescentMds probe(data, options_for(StressKind::metric, 2));
  Stress stress(data, {});
  for (float& number : data.flat()) number *= static_cast<float>(10 / stress.mean_distance());
  DescentMds by_itself(data, options_for(StressKind::metric, 2)),
      given(data, options_for(StressKind::metric, 2, 8));
  Matrix<float> a(1000, 2), b(1000, 2);
  by_itself.initialise(a);
  given.initialise(b);
  by_itself.run_to(5, a);
  given.run_to(5, b);
  CHECK(slow::find_relative_difference(a, slow::in_double(b)) < 1e-4);
}

TEST_CASE("stress falls and a plane that was given in full comes out up to a rigid motion") {
  for (const StressKind kind : both_kinds) {
    for (const int dimensions : {2, 3}) {
      const Matrix<float> flat = planted::make_normal(200, dimensions, 2);
      DescentMds mds(flat, options_for(kind, dimensions));
      Matrix<float> layout(200, dimensions);
      mds.initialise(layout);
      double before = mds.cost(layout);
      for (const int goal : {5, 15, 40}) {
        mds.run_to(goal, layout);
        CHECK(mds.cost(layout) < before);
        before = mds.cost(layout);
      }
      DescentMdsOptions fine = mds.options();
      for (float step = 8; step > 0.01f; step *= 0.7f) {
        fine.step = step;
        mds.set_options(fine);
        mds.run_to(mds.step() + 40, layout);
      }
      CHECK(find_procrustes(layout, flat).relative_residual < 0.02);
    }
  }
}

TEST_CASE("stress does not depend on the data's place or orientation") {
  const Matrix<float> data = planted::make_normal(80, 2, 3), layout = planted::make_normal(80, 2, 1, 5);
  Matrix<float> moved(80, 2);
  for (int i = 0; i < 80; ++i) {
    moved(i, 0) = 0.6f * data(i, 0) - 0.8f * data(i, 1) + 7;
    moved(i, 1) = 0.8f * data(i, 0) + 0.6f * data(i, 1) - 4;
  }
  DescentMds here(data, {}), there(moved, {});
  CHECK(here.cost(layout) == doctest::Approx(there.cost(layout)).epsilon(1e-5));
}

TEST_CASE("MDS in pieces, on many threads and again gives the same bits") {
  for (const StressKind kind : both_kinds) {
    const DescentMdsOptions options = options_for(kind, 2);
    const Matrix<float> whole = lay_out(options, 40);
    DescentMds mds(planted::make_clusters(611, 20, 5), options);
    Matrix<float> layout(611, 2);
    for (int run = 0; run < 2; ++run) {
      mds.initialise(layout);
      for (const int goal : {13, 14, 40}) mds.run_to(goal, layout);
      CHECK(layout == whole);
    }
    for (const int threads : {1, 2, 4}) {
      set_thread_count(threads);
      CHECK(lay_out(options, 40) == whole);
    }
    set_thread_count(0);
  }
}

TEST_CASE("MDS layouts are the same bits on every machine") {
  CHECK(planted::fingerprint(lay_out(options_for(StressKind::metric, 2), 30)) == 0xa45981560094f93a);
  CHECK(planted::fingerprint(lay_out(options_for(StressKind::metric, 3), 30)) == 0x8b35166da4088836);
  CHECK(planted::fingerprint(lay_out(options_for(StressKind::sammon, 2), 30)) == 0xa9ee832e41deba01);
}
