// PCA by both of its ways: axes, variances, signs, and data without enough of anything.
#include "dr/pca.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>

#include "planted_data.h"

using namespace planisphere;

namespace {

// Columns of independent normal numbers with deviations 10, 9.5, 9.0, … but at least 1.
Matrix<float> make_ellipsoid(int n, int d) {
  Matrix<float> data = planted::make_normal(n, d, 1);
  for (int i = 0; i < n; ++i) {
    for (int k = 0; k < d; ++k) data(i, k) *= std::max(1.0f, 10 - 0.5f * static_cast<float>(k));
  }
  return data;
}

double find_product(MatrixView<const float> a, int i, MatrixView<const float> b, int j) {
  double sum = 0;
  for (int k = 0; k < a.cols; ++k) sum += static_cast<double>(a(i, k)) * static_cast<double>(b(j, k));
  return sum;
}

double find_worst_orthonormality_error(MatrixView<const float> components) {
  double worst = 0;
  for (int i = 0; i < components.rows; ++i) {
    for (int j = 0; j <= i; ++j) {
      worst = std::max(worst, std::fabs(find_product(components, i, components, j) - (i == j ? 1 : 0)));
    }
  }
  return worst;
}

// How much the data spreads along each column of the scores.
std::vector<double> find_variances(MatrixView<const float> scores) {
  std::vector<double> variances;
  for (int k = 0; k < scores.cols; ++k) {
    double sum = 0, squares = 0;
    for (int i = 0; i < scores.rows; ++i) {
      const double s = static_cast<double>(scores(i, k));
      sum += s;
      squares += s * s;
    }
    variances.push_back((squares - sum * sum / scores.rows) / (scores.rows - 1));
  }
  return variances;
}

}  // namespace

TEST_CASE("PCA of an ellipsoid finds its axes, by the small way and by Krylov") {
  for (const int d : {20, 300}) {
    const Pca pca = find_pca(make_ellipsoid(4000, d), 3);
    for (int i = 0; i < 3; ++i) CHECK(std::fabs(pca.components(i, i)) > 0.9f);
    CHECK(pca.variances[0] == doctest::Approx(100).epsilon(0.06));
    CHECK(pca.variances[2] == doctest::Approx(81).epsilon(0.06));
    CHECK(find_worst_orthonormality_error(pca.components) < 1e-5);
  }
}

TEST_CASE("Krylov's components are the ones of the full solution") {
  const Matrix<float> data = make_ellipsoid(500, 400);
  const Pca few = find_pca(data, 4), all = find_pca(data, 150);
  for (int i = 0; i < 4; ++i) {
    CHECK(few.variances[static_cast<std::size_t>(i)] ==
          doctest::Approx(all.variances[static_cast<std::size_t>(i)]).epsilon(1e-6));
    CHECK(find_product(few.components, i, all.components, i) == doctest::Approx(1).epsilon(1e-6));
  }
}

TEST_CASE("the scores' variances are the variances, and together they are the total") {
  const Matrix<float> data = planted::make_clusters(200, 12, 4);
  const Pca pca = find_pca(data, 12);
  Matrix<float> scores(200, 12);
  write_pca_scores(pca, data, scores);
  const std::vector<double> found = find_variances(scores);
  double total = 0;
  for (std::size_t i = 0; i < 12; ++i) {
    CHECK(found[i] == doctest::Approx(pca.variances[i]).epsilon(1e-5));
    total += pca.variances[i];
  }
  CHECK(total == doctest::Approx(pca.total_variance).epsilon(1e-6));
  CHECK(std::is_sorted(pca.variances.rbegin(), pca.variances.rend()));
}

TEST_CASE("fewer points than dimensions give the same components as the full covariance") {
  const Matrix<float> wide = planted::make_clusters(30, 200, 5);
  const Pca pca = find_pca(wide, 30);
  CHECK(find_worst_orthonormality_error(pca.components) < 1e-5);
  CHECK(pca.variances[29] < 1e-5 * pca.variances[0]);  // 30 points span 29 dimensions
  double total = 0;
  for (const double variance : pca.variances) total += variance;
  CHECK(total == doctest::Approx(pca.total_variance).epsilon(1e-6));
}

TEST_CASE("PCA is invariant to a shift of the data") {
  for (const int d : {10, 200}) {
    const Matrix<float> data = make_ellipsoid(1000, d);
    Matrix<float> shifted = data;
    for (float& number : shifted.flat()) number += 64;
    const Pca here = find_pca(data, 2), there = find_pca(shifted, 2);
    for (int i = 0; i < 2; ++i) {
      CHECK(find_product(here.components, i, there.components, i) == doctest::Approx(1).epsilon(1e-5));
      CHECK(here.variances[static_cast<std::size_t>(i)] ==
            doctest::Approx(there.variances[static_cast<std::size_t>(i)]).epsilon(1e-4));
    }
  }
}

TEST_CASE("each component's entry of largest magnitude is positive") {
  for (const int d : {15, 250}) {
    const Pca pca = find_pca(planted::make_clusters(300, d, 6), 5);
    for (int i = 0; i < 5; ++i) {
      const auto [least, most] = std::minmax_element(pca.components.row(i), pca.components.row(i) + d);
      CHECK(*most >= -*least);
    }
  }
}

TEST_CASE("constant data, a single point and a line still have orthonormal components") {
  Matrix<float> constant(20, 5), point(1, 4), line(30, 6);
  std::fill(constant.flat().begin(), constant.flat().end(), 7.0f);
  for (int i = 0; i < 30; ++i) line(i, 2) = static_cast<float>(i);
  CHECK(find_pca(constant, 3).variances == std::vector<double>{0, 0, 0});
  CHECK(find_worst_orthonormality_error(find_pca(constant, 3).components) < 1e-6);
  CHECK(find_worst_orthonormality_error(find_pca(point, 1).components) < 1e-6);
  const Pca pca = find_pca(line, 2);
  CHECK(pca.components(0, 2) == doctest::Approx(1));
  CHECK(pca.variances[1] < 1e-6 * pca.variances[0]);
  CHECK(find_worst_orthonormality_error(pca.components) < 1e-6);
}

TEST_CASE("a large matrix of low rank has orthonormal components past its rank") {
  Matrix<float> data(400, 400);
  const Matrix<float> along = planted::make_normal(400, 1, 1);
  for (int i = 0; i < 400; ++i) data(i, 7) = along(i, 0);
  const Pca pca = find_pca(data, 4);
  CHECK(pca.components(0, 7) == doctest::Approx(1));
  CHECK(pca.variances[1] < 1e-6 * pca.variances[0]);
  CHECK(find_worst_orthonormality_error(pca.components) < 1e-5);
}

TEST_CASE("magnitudes of 1e20 and numbers that are not finite leave everything finite") {
  for (const int d : {10, 200}) {
    Matrix<float> data = planted::make_normal(300, d, 1e20f);
    data(3, 4) = std::numeric_limits<float>::quiet_NaN();
    data(5, 6) = std::numeric_limits<float>::infinity();
    const Pca pca = find_pca(data, 2);
    CHECK(find_worst_orthonormality_error(pca.components) < 1e-5);
    CHECK(pca.variances[0] > 1e40);
    CHECK(std::isfinite(pca.variances[0]));
  }
}

TEST_CASE("PCA gives the same bits on any machine") {
  const Pca small = find_pca(planted::make_clusters(200, 30, 5), 3);
  const Pca large = find_pca(planted::make_clusters(500, 300, 5), 3);
  CHECK(planted::fingerprint(small.components) == 0x0fd701855e8e71a9);
  CHECK(planted::fingerprint(large.components) == 0x68d80cb5aeb5cbc4);
}
TEST_CASE("scores of data near the end of float32 stay finite") {
  Matrix<float> data(29, 5);
  data(0, 1) = -3.4e38f;
  data(0, 2) = -1.7e38f;
  data(3, 0) = 3.4e38f;
  Matrix<float> scores(29, 2);
  write_pca_scores(find_pca(data, 2), data, scores);
  for (const float score : scores.flat()) CHECK(std::isfinite(score));
}
