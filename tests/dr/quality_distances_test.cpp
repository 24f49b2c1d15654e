// Stress and Shepard correlation against naive twins and at their known extremes.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/parallel.h"
#include "dr/quality.h"
#include "planted_data.h"
#include "slow_tsne.h"

using namespace planisphere;

namespace {

std::vector<double> find_distances(MatrixView<const float> points) {
  const Matrix<double> exact = slow::in_double(points);
  std::vector<double> distances;
  for (int i = 0; i < points.rows; ++i) {
    for (int j = i + 1; j < points.rows; ++j) {
      distances.push_back(std::sqrt(slow::find_squared_distance(exact, i, j)));
    }
  }
  return distances;
}

// The mean rank among all: those below, plus half of the others that are equal.
std::vector<double> find_ranks(const std::vector<double>& numbers) {
  std::vector<double> ranks;
  for (const double a : numbers) {
    double rank = -0.5;
    for (const double b : numbers) rank += b < a ? 1 : b == a ? 0.5 : 0;
    ranks.push_back(rank);
  }
  return ranks;
}

double correlate(const std::vector<double>& a, const std::vector<double>& b) {
  const double n = static_cast<double>(a.size());
  double sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    sa += a[i];
    sb += b[i];
    saa += a[i] * a[i];
    sbb += b[i] * b[i];
    sab += a[i] * b[i];
  }
  return (n * sab - sa * sb) / std::sqrt((n * saa - sa * sa) * (n * sbb - sb * sb));
}

Matrix<float> stretched(Matrix<float> points, float factor) {
  for (float& number : points.flat()) number *= factor;
  return points;
}

}  // namespace

TEST_CASE("stress equals its naive twin") {
  const Matrix<float> data = planted::make_clusters(60, 5, 3), layout = planted::make_normal(60, 2, 3);
  const std::vector<double> wanted = find_distances(data), found = find_distances(layout);
  double misfit = 0, squares = 0;
  for (std::size_t p = 0; p < wanted.size(); ++p) {
    misfit += (wanted[p] - found[p]) * (wanted[p] - found[p]);
    squares += found[p] * found[p];
  }
  const DistanceQuality quality = measure_distances(data, layout);
  CHECK(quality.raw_stress == doctest::Approx(misfit).epsilon(1e-6));
  CHECK(quality.kruskal_stress == doctest::Approx(std::sqrt(misfit / squares)).epsilon(1e-6));
}

TEST_CASE("scale-free stress is the least stress over all scales") {
  const Matrix<float> data = planted::make_clusters(60, 5, 3), layout = planted::make_normal(60, 2, 1);
  const std::vector<double> wanted = find_distances(data);
  double squares = 0, least = 1e300;
  for (const double d : wanted) squares += d * d;
  for (float scale = 0.5f; scale < 20; scale *= 1.01f) {
    least = std::min(least, measure_distances(data, stretched(layout, scale)).raw_stress / squares);
  }
  CHECK(measure_distances(data, layout).scale_free_stress == doctest::Approx(std::sqrt(least)).epsilon(1e-4));
  CHECK(measure_distances(data, stretched(layout, 64)).scale_free_stress ==
        doctest::Approx(measure_distances(data, layout).scale_free_stress));
}

TEST_CASE("the Shepard correlation is Spearman's, ties included") {
  Matrix<float> data = planted::make_normal(40, 4, 1), layout = planted::make_normal(40, 2, 1, 2);
  for (float& number : layout.flat()) number = std::round(number);  // many equal distances
  const double expected = correlate(find_ranks(find_distances(data)), find_ranks(find_distances(layout)));
  CHECK(measure_distances(data, layout).shepard_correlation == doctest::Approx(expected).epsilon(1e-4));
}

TEST_CASE("the data itself is its best layout") {
  const Matrix<float> data = planted::make_normal(80, 3, 1);
  const DistanceQuality same = measure_distances(data, data),
                        larger = measure_distances(data, stretched(data, 3));
  CHECK(same.raw_stress == 0);
  CHECK(same.kruskal_stress == 0);
  CHECK(same.scale_free_stress < 1e-6);
  CHECK(same.shepard_correlation == doctest::Approx(1));
  CHECK(larger.kruskal_stress == doctest::Approx(2.0 / 3));
  CHECK(larger.scale_free_stress < 1e-6);
}

TEST_CASE("a layout that is a single point has stress one and no correlation") {
  const DistanceQuality quality = measure_distances(planted::make_normal(30, 3, 1), Matrix<float>(30, 2));
  CHECK(quality.kruskal_stress == 1);
  CHECK(quality.scale_free_stress == 1);
  CHECK(quality.shepard_correlation == 0);
}

TEST_CASE("samples of pairs and points estimate what all would say, on any number of threads") {
  const Matrix<float> data = planted::make_clusters(1200, 5, 4);
  Matrix<float> layout(1200, 2);
  for (int i = 0; i < 1200; ++i) std::copy_n(data.row(i), 2, layout.row(i));
  QualityOptions sampled;
  sampled.exact_up_to = 1000;
  sampled.sampled_points = 400;
  sampled.most_pairs = 50000;
  const DistanceQuality exact = measure_distances(data, layout),
                        estimate = measure_distances(data, layout, sampled);
  CHECK(estimate.shepard_correlation == doctest::Approx(exact.shepard_correlation).epsilon(0.02));
  CHECK(estimate.raw_stress == doctest::Approx(exact.raw_stress).epsilon(0.1));
  CHECK(estimate.raw_stress != exact.raw_stress);
  set_thread_count(1);
  CHECK(measure_distances(data, layout, sampled).raw_stress == estimate.raw_stress);
  set_thread_count(0);
}

TEST_CASE("hostile layouts have finite stress") {
  for (int n = 0; n < 6; ++n) {
    for (const float scale : {0.0f, 1e-20f, 1.0f, 1e20f}) {
      const DistanceQuality quality =
          measure_distances(planted::make_normal(n, 3, scale), planted::make_normal(n, 2, 1e-20f, 2));
      CHECK(std::isfinite(quality.raw_stress));
      CHECK(std::isfinite(quality.kruskal_stress));
      CHECK(quality.scale_free_stress <= 1);
      CHECK(std::abs(quality.shepard_correlation) < 1.0001);
    }
  }
}
