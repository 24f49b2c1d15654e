// New points on finished maps.
#include "dr/placement.h"

#include <doctest/doctest.h>

#include <cmath>

#include "dr/pca.h"
#include "dr/smacof.h"
#include "dr/tsne.h"
#include "planted_data.h"

using namespace planisphere;

namespace {

constexpr int n = 120, d = 8;

std::vector<float> distances_to(const Matrix<float>& data, const float* point) {
  std::vector<float> distances;
  for (int i = 0; i < data.rows(); ++i) {
    double squares = 0;
    for (int k = 0; k < data.cols(); ++k) squares += std::pow(static_cast<double>(data(i, k) - point[k]), 2);
    distances.push_back(static_cast<float>(std::sqrt(squares)));
  }
  return distances;
}

std::vector<float> mean_squares_of(const Matrix<float>& data) {
  std::vector<float> means;
  for (int i = 0; i < data.rows(); ++i) {
    double sum = 0;
    for (const float distance : distances_to(data, data.row(i)))
      sum += static_cast<double>(distance) * static_cast<double>(distance);
    means.push_back(static_cast<float>(sum / data.rows()));
  }
  return means;
}

double distance(const float* a, const std::vector<float>& b) {
  return std::hypot(static_cast<double>(a[0] - b[0]), static_cast<double>(a[1] - b[1]));
}

template <class Method>
Matrix<float> run(Method method, int steps) {
  Matrix<float> layout(n, 2);
  method.initialise(layout);
  method.run_to(steps, layout);
  return layout;
}

}  // namespace

TEST_CASE("on a map by PCA new points are placed where their projection is, and old ones where they are") {
  const Matrix<float> data = planted::make_clusters(n, d, 4), others = planted::make_clusters(20, d, 5);
  const Pca pca = find_pca(data, 2);
  Matrix<float> layout(n, 2), expected(20, 2);
  write_pca_scores(pca, data, layout);
  write_pca_scores(pca, others, expected);
  const std::vector<float> means = mean_squares_of(data);
  for (int i = 0; i < 20; ++i)
    CHECK(distance(expected.row(i), place_by_products(layout, means, distances_to(data, others.row(i)))) <
          0.01);
  for (int i = 0; i < n; ++i)
    CHECK(distance(layout.row(i), place_by_products(layout, means, distances_to(data, data.row(i)))) < 0.01);
}

TEST_CASE("on a map by metric scaling old points stay where they are") {
  const Matrix<float> data = planted::make_clusters(n, d, 4);
  const Matrix<float> layout = run(Smacof(data), 2000);
  for (int i = 0; i < n; ++i) {
    const std::vector<float> distances = distances_to(data, data.row(i));
    const std::vector<float> place =
        place_by_stress(layout, distances, place_by_neighbours(layout, distances));
    CHECK(distance(layout.row(i), place) < 0.05);
  }
}

TEST_CASE("a place that fits all distances is found from elsewhere") {
  const Matrix<float> layout = planted::make_clusters(n, 2, 3);
  const float point[] = {0.3f, -0.7f};
  const std::vector<float> start = {1, 1};
  CHECK(distance(point, place_by_stress(layout, distances_to(layout, point), start)) < 1e-3);
}

TEST_CASE("on any map old points are placed where they are, and near ones near") {
  const Matrix<float> data = planted::make_clusters(n, d, 4);
  const Matrix<float> layout = run(Tsne(data, {.perplexity = 10}), 500);
  for (int i = 0; i < n; ++i) {
    CHECK(distance(layout.row(i), place_by_neighbours(layout, distances_to(data, data.row(i)))) == 0);
    std::vector<float> near(data.row(i), data.row(i) + d);
    near[0] += 1e-4f;
    CHECK(distance(layout.row(i), place_by_neighbours(layout, distances_to(data, near.data()))) < 0.01);
  }
}

TEST_CASE("on any map a path without jumps has a picture without jumps") {
  const Matrix<float> data = planted::make_clusters(n, d, 4);
  const Matrix<float> layout = run(Tsne(data, {.perplexity = 10}), 500);
  constexpr int steps = 20000;
  std::vector<float> last = place_by_neighbours(layout, distances_to(data, data.row(0)));
  double longest = 0;
  for (int step = 1; step <= steps; ++step) {
    const float share = static_cast<float>(step) / steps;
    std::vector<float> point;
    for (int k = 0; k < d; ++k) point.push_back((1 - share) * data(0, k) + share * data(n - 1, k));
    const std::vector<float> place = place_by_neighbours(layout, distances_to(data, point.data()));
    longest = std::max(longest, distance(last.data(), place));
    last = place;
  }
  CHECK(longest < 0.1);
  CHECK(distance(layout.row(n - 1), last) == 0);
}

TEST_CASE("a point that is equally far from all is in their middle, and one point is a map") {
  Matrix<float> layout(4, 2);
  layout(1, 0) = layout(2, 1) = layout(3, 0) = layout(3, 1) = 2;
  const std::vector<float> same(4, 1.5f), middle = place_by_neighbours(layout, same);
  const float centre[] = {1, 1}, origin[] = {0, 0};
  CHECK(distance(centre, middle) < 1e-6);
  CHECK(distance(origin, place_by_neighbours(Matrix<float>(1, 2), std::vector<float>{3})) == 0);
}
