// Data and options that nobody should use: nothing crashes and everything stays finite.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>

#include "dr/hostile.h"
#include "dr/umap.h"
#include "planted_data.h"

using namespace planisphere;

namespace {

// Runs the data from every start to the end; false as soon as something is not finite.
bool umap_stays_finite(const Matrix<float>& data, UmapOptions options = {}) {
  options.epochs = 20;
  for (const int dimensions : {2, 3}) {
    for (const UmapStart start : {UmapStart::spectral, UmapStart::pca, UmapStart::random}) {
      options.dimensions = dimensions;
      options.start = start;
      Umap umap(data, options);
      Matrix<float> layout(data.rows(), dimensions);
      umap.initialise(layout);
      if (!all_finite(layout)) return false;
      umap.run_to(options.epochs, layout);
      if (!all_finite(layout) || !std::isfinite(umap.cost(layout))) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("UMAP: from no points to nine, every number of points can be laid out") {
  for (int n = 0; n < 10; ++n) {
    CAPTURE(n);
    CHECK(umap_stays_finite(planted::make_normal(n, 4, 1)));
    CHECK(umap_stays_finite(planted::make_normal(n, 1, 1)));
  }
}

TEST_CASE("UMAP: points without any coordinates can be laid out") {
  CHECK(umap_stays_finite(Matrix<float>(12, 0)));
}

TEST_CASE("UMAP: constant data and duplicates stay finite") {
  Matrix<float> constant(100, 5), duplicates = planted::make_normal(120, 5, 1);
  std::fill(constant.flat().begin(), constant.flat().end(), -3.5f);
  for (int i = 1; i < 100; ++i) std::copy_n(duplicates.row(0), 5, duplicates.row(i));
  CHECK(umap_stays_finite(constant));
  CHECK(umap_stays_finite(duplicates));
}

TEST_CASE("UMAP: duplicates of a point do not stay on top of each other") {
  Matrix<float> data = planted::make_normal(60, 5, 1);
  std::copy_n(data.row(0), 5, data.row(1));
  Umap umap(data, {});
  Matrix<float> layout(60, 2);
  umap.initialise(layout);
  umap.run_to(100, layout);
  CHECK(layout(0, 0) != layout(1, 0));
}

TEST_CASE("UMAP: points that are all equally far apart stay finite") {
  Matrix<float> simplex(80, 80);
  for (int i = 0; i < 80; ++i) simplex(i, i) = 1;
  CHECK(umap_stays_finite(simplex));
}

TEST_CASE("UMAP: scales from 1e-38 to 1e38 stay finite") {
  for (const float scale : {1e-38f, 1e-20f, 1e-10f, 1e10f, 1e20f, 8e37f}) {
    CAPTURE(scale);
    Matrix<float> data = planted::make_clusters(60, 5, 3, 0.1f);
    for (float& number : data.flat()) number *= scale / 20;
    CHECK(umap_stays_finite(data));
  }
}

TEST_CASE("UMAP: clusters so far apart that nothing links them stay finite and apart") {
  const Matrix<float> data = planted::make_clusters(200, 5, 4, 1e-3f);
  CHECK(umap_stays_finite(data));
  Umap umap(data, {});
  Matrix<float> layout(200, 2);
  umap.initialise(layout);
  umap.run_to(umap.epochs(), layout);
  CHECK(planted::find_agreement(layout, 4) == 1);
}

TEST_CASE("UMAP: outliers and numbers that are not finite stay finite in the map") {
  Matrix<float> data = planted::make_clusters(60, 5, 3);
  data(59, 0) = 1e30f;
  CHECK(umap_stays_finite(data));
  data(3, 1) = nan_value;
  data(4, 2) = infinity;
  data(5, 0) = -infinity;
  CHECK(umap_stays_finite(data));
  std::fill(data.flat().begin(), data.flat().end(), nan_value);
  CHECK(umap_stays_finite(data));
}

TEST_CASE("UMAP: neighbourhoods from nothing to more than all stay finite") {
  for (const int neighbours : {-5, 0, 1, 2, 3, 50, 51, 1000000}) {
    CAPTURE(neighbours);
    UmapOptions options;
    options.neighbours = neighbours;
    CHECK(umap_stays_finite(planted::make_clusters(50, 5, 3), options));
  }
}

TEST_CASE("UMAP: rates, distances and weights without sense stay finite") {
  for (const float number : {0.0f, -1.0f, 1.0f, 1e6f, 1e30f, infinity, nan_value}) {
    CAPTURE(number);
    UmapOptions rate, distance, spread, weight;
    rate.learning_rate = number;
    distance.min_dist = number;
    spread.spread = number;
    weight.repulsion = number;
    const Matrix<float> data = planted::make_clusters(50, 5, 3);
    for (const UmapOptions& options : {rate, distance, spread, weight})
      CHECK(umap_stays_finite(data, options));
  }
}

TEST_CASE("UMAP: samples without sense stay finite") {
  for (const int samples : {-1, 0, 1, 1000000}) {
    UmapOptions options;
    options.negative_samples = samples;
    CHECK(umap_stays_finite(planted::make_clusters(50, 5, 3), options));
  }
}

TEST_CASE("UMAP: a layout that was spoilt from outside becomes finite again") {
  Umap umap(planted::make_clusters(40, 5, 3), {});
  for (const float bad : {nan_value, infinity, -infinity, 1e30f}) {
    Matrix<float> layout = planted::make_normal(40, 2, 1);
    layout(7, 1) = bad;
    CHECK(std::isfinite(umap.cost(layout)));
    umap.run_to(umap.step() + 5, layout);
    CHECK(all_finite(layout));
  }
}

TEST_CASE("UMAP: once cancelled, the beginning ends at once with something finite") {
  Progress progress;
  progress.cancelled = true;
  Umap umap(planted::make_clusters(3000, 20, 5), {}, &progress);
  Matrix<float> layout(3000, 2);
  umap.initialise(layout);
  umap.run_to(2, layout);
  CHECK(all_finite(layout));
}
