// Neighbourhood measures against naive twins and at their known extremes.
#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "base/parallel.h"
#include "dr/quality.h"
#include "planted_data.h"
#include "slow_tsne.h"

using namespace planisphere;

namespace {

// ranks[i][j]: 1 for the point nearest to i.
std::vector<std::vector<int>> find_ranks(MatrixView<const float> points) {
  const Matrix<double> exact = slow::in_double(points);
  const int n = points.rows;
  std::vector<std::vector<int>> ranks(n, std::vector<int>(n));
  for (int i = 0; i < n; ++i) {
    std::vector<std::pair<double, int>> others;
    for (int j = 0; j < n; ++j) {
      if (j != i) others.emplace_back(slow::find_squared_distance(exact, i, j), j);
    }
    std::sort(others.begin(), others.end());
    for (int r = 0; r < n - 1; ++r) ranks[i][others[r].second] = r + 1;
  }
  return ranks;
}

NeighbourQuality measure_slowly(MatrixView<const float> data, MatrixView<const float> layout, int k) {
  const auto in_data = find_ranks(data), in_layout = find_ranks(layout);
  const int n = data.rows;
  double kept = 0, strangers = 0, torn = 0;
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) {
      if (i == j) continue;
      const bool was_near = in_data[i][j] <= k, is_near = in_layout[i][j] <= k;
      if (was_near && is_near) kept += 1;
      if (!was_near && is_near) strangers += in_data[i][j] - k;
      if (was_near && !is_near) torn += in_layout[i][j] - k;
    }
  }
  const double scale = 2.0 / (n * k * (2.0 * n - 3.0 * k - 1));
  return {kept / (n * k), 1 - scale * strangers, 1 - scale * torn};
}

// n points on a line: data 0, 1, 2, …
Matrix<float> make_line(int n) {
  Matrix<float> line(n, 1);
  for (int i = 0; i < n; ++i) line(i, 0) = static_cast<float>(i);
  return line;
}

}  // namespace

TEST_CASE("neighbourhood measures equal their naive twins") {
  const Matrix<float> data = planted::make_clusters(90, 6, 4), layout = planted::make_normal(90, 2, 1, 3);
  for (const int k : {1, 5, 20, 44}) {
    QualityOptions options;
    options.neighbours = k;
    const NeighbourQuality fast = measure_neighbours(data, layout, options),
                           naive = measure_slowly(data, layout, k);
    CHECK(fast.preservation == doctest::Approx(naive.preservation).epsilon(1e-12));
    CHECK(fast.trustworthiness == doctest::Approx(naive.trustworthiness).epsilon(1e-12));
    CHECK(fast.continuity == doctest::Approx(naive.continuity).epsilon(1e-12));
  }
}

TEST_CASE("a layout that is the data itself has perfect neighbourhoods") {
  const Matrix<float> data = planted::make_normal(100, 3, 1);
  const NeighbourQuality quality = measure_neighbours(data, data);
  CHECK(quality.preservation == 1);
  CHECK(quality.trustworthiness == 1);
  CHECK(quality.continuity == 1);
}

TEST_CASE("a random layout keeps neighbours at random") {
  const NeighbourQuality quality =
      measure_neighbours(planted::make_normal(800, 5, 1, 1), planted::make_normal(800, 2, 1, 2));
  CHECK(quality.preservation == doctest::Approx(15.0 / 799).epsilon(0.2));
  CHECK(quality.trustworthiness == doctest::Approx(0.5).epsilon(0.05));
  CHECK(quality.continuity == doctest::Approx(0.5).epsilon(0.05));
}

TEST_CASE("folding a line in half lets strangers in, tearing it apart costs continuity") {
  const Matrix<float> line = make_line(100);
  Matrix<float> folded = line, torn = line;
  for (int i = 50; i < 100; ++i) folded(i, 0) = 99.5f - static_cast<float>(i);
  for (int i = 0; i < 100; i += 2) torn(i, 0) += 1000;
  QualityOptions options;
  options.neighbours = 2;
  const NeighbourQuality of_folded = measure_neighbours(line, folded, options);
  const NeighbourQuality of_torn = measure_neighbours(line, torn, options);
  CHECK(of_folded.trustworthiness < of_folded.continuity);
  CHECK(of_torn.continuity < of_torn.trustworthiness);
}

TEST_CASE("neighbourhoods do not depend on the layout's scale, place or orientation") {
  const Matrix<float> data = planted::make_clusters(120, 5, 3), layout = planted::make_normal(120, 2, 1);
  Matrix<float> moved(120, 2);
  for (int i = 0; i < 120; ++i) {
    moved(i, 0) = -64 * layout(i, 1);
    moved(i, 1) = 64 * layout(i, 0);
  }
  CHECK(measure_neighbours(data, moved).preservation == measure_neighbours(data, layout).preservation);
  CHECK(measure_neighbours(data, moved).trustworthiness == measure_neighbours(data, layout).trustworthiness);
}

TEST_CASE("a sample of query points estimates what all points would say, on any number of threads") {
  const Matrix<float> data = planted::make_clusters(1500, 5, 5);
  Matrix<float> layout(1500, 2);
  for (int i = 0; i < 1500; ++i) std::copy_n(data.row(i), 2, layout.row(i));
  QualityOptions sampled;
  sampled.exact_up_to = 1000;
  sampled.sampled_points = 500;
  const NeighbourQuality exact = measure_neighbours(data, layout),
                         estimate = measure_neighbours(data, layout, sampled);
  CHECK(estimate.preservation == doctest::Approx(exact.preservation).epsilon(0.1));
  CHECK(estimate.trustworthiness == doctest::Approx(exact.trustworthiness).epsilon(0.02));
  CHECK(estimate.preservation != exact.preservation);
  set_thread_count(1);
  CHECK(measure_neighbours(data, layout, sampled).trustworthiness == estimate.trustworthiness);
  set_thread_count(0);
}

TEST_CASE("labels are guessed from the layout's neighbours") {
  std::vector<int> labels(200);
  for (int i = 0; i < 200; ++i) labels[i] = 10 * (i % 4);
  CHECK(measure_label_accuracy(planted::make_clusters(200, 2, 4, 0.01f), labels) == 1);
  CHECK(measure_label_accuracy(planted::make_normal(200, 2, 1), labels) < 0.45);
  const std::vector<int> equal(200, -7);
  CHECK(measure_label_accuracy(planted::make_normal(200, 2, 1), equal) == 1);
}

TEST_CASE("a tied vote goes to the nearer label") {
  Matrix<float> layout(5, 1);
  for (int i = 0; i < 5; ++i) layout(i, 0) = static_cast<float>(i * i);  // 0 1 4 9 16
  QualityOptions options;
  options.neighbours = 2;
  // 0 sees 1 and 4; 1 sees 0 and 4; 4 sees 1 and 0; 9 sees 4 and 16; 16 sees 9 and 4.
  CHECK(measure_label_accuracy(layout, std::vector<int>{1, 1, 2, 2, 2}, options) == doctest::Approx(0.8));
}

TEST_CASE("hostile layouts have finite neighbourhoods") {
  for (int n = 0; n < 8; ++n) {
    Matrix<float> data = planted::make_normal(n, 3, 1e20f), layout(n, 2);
    const NeighbourQuality quality = measure_neighbours(data, layout);
    CHECK(quality.trustworthiness >= 0);
    CHECK(quality.trustworthiness <= 1);
    CHECK(measure_label_accuracy(layout, std::vector<int>(n, 3)) == 1);
  }
}
