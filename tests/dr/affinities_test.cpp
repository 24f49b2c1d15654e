// Perplexity, symmetry and sums of the affinities, and what they do with awkward data.
#include "dr/affinities.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "dr/perplexity.h"
#include "planted_data.h"
#include "slow_tsne.h"

using namespace planisphere;

namespace {

Matrix<float> find_distances(MatrixView<const float> data) {
  Matrix<float> squared_distances(data.rows, data.rows);
  write_squared_distances(data, squared_distances);
  return squared_distances;
}

Matrix<float> find_conditional(MatrixView<const float> data, float perplexity) {
  Matrix<float> affinities = find_distances(data);
  write_conditional_affinities(affinities, perplexity, affinities);
  return affinities;
}

double sum_of_row(MatrixView<const float> matrix, int i) {
  double sum = 0;
  for (int j = 0; j < matrix.cols; ++j) sum += static_cast<double>(matrix(i, j));
  return sum;
}

double find_worst_entropy_error(MatrixView<const float> conditional, double perplexity) {
  const Matrix<double> p = slow::in_double(conditional);
  double worst = 0;
  for (int i = 0; i < p.rows(); ++i) {
    worst = std::max(worst, std::fabs(slow::find_entropy(p, i) - std::log(perplexity)));
  }
  return worst;
}

}  // namespace

TEST_CASE("squared distances equal the slow twin's, are symmetric to the bit and zero on the diagonal") {
  for (const int n : {1, 2, 31, 33, 70}) {
    const Matrix<float> data = planted::make_normal(n, 29, 3);
    const Matrix<double> exact = slow::in_double(data);
    const Matrix<float> found = find_distances(data);
    for (int i = 0; i < n; ++i) {
      REQUIRE(found(i, i) == 0);
      for (int j = 0; j < n; ++j) {
        REQUIRE(found(i, j) == found(j, i));
        REQUIRE(static_cast<double>(found(i, j)) ==
                doctest::Approx(slow::find_squared_distance(exact, i, j)).epsilon(1e-6));
      }
    }
  }
}

TEST_CASE("rows longer than a stretch of float sums keep their precision") {
  const Matrix<float> data = planted::make_normal(3, 5000, 1);
  const double exact = slow::find_squared_distance(slow::in_double(data), 0, 2);
  CHECK(static_cast<double>(find_distances(data)(0, 2)) == doctest::Approx(exact).epsilon(1e-6));
}

TEST_CASE("each row's entropy is the logarithm of the perplexity") {
  const Matrix<float> data = planted::make_clusters(150, 10, 3);
  for (const float perplexity : {1.5f, 5.0f, 30.0f, 49.0f}) {
    CHECK(find_worst_entropy_error(find_conditional(data, perplexity), static_cast<double>(perplexity)) <
          1e-4);
  }
}

TEST_CASE("entropies are right when one point lies a million times farther away than the others") {
  Matrix<float> data = planted::make_normal(60, 4, 1);
  data(17, 2) = 1e6f;
  CHECK(find_worst_entropy_error(find_conditional(data, 10), 10) < 1e-4);
}

TEST_CASE("rows sum to 1 and points are no neighbours of themselves") {
  const Matrix<float> p = find_conditional(planted::make_clusters(101, 7, 4), 20);
  for (int i = 0; i < p.rows(); ++i) {
    CHECK(sum_of_row(p, i) == doctest::Approx(1).epsilon(1e-6));
    CHECK(p(i, i) == 0);
  }
}

TEST_CASE("joint affinities are symmetric, sum to 1 and equal the slow twin's") {
  const Matrix<float> data = planted::make_clusters(90, 6, 3);
  Matrix<float> p = find_conditional(data, 12);
  symmetrise(p);
  const Matrix<double> exact = slow::find_affinities(slow::in_double(data), 12);
  double sum = 0, worst = 0;
  for (int i = 0; i < 90; ++i) {
    sum += sum_of_row(p, i);
    for (int j = 0; j < 90; ++j) {
      REQUIRE(p(i, j) == p(j, i));
      worst = std::max(worst, std::fabs(static_cast<double>(p(i, j)) - exact(i, j)));
    }
  }
  CHECK(sum == doctest::Approx(1).epsilon(1e-6));
  CHECK(worst < 1e-5 * *std::max_element(exact.flat().begin(), exact.flat().end()) + 1e-8);
}

TEST_CASE("affinities do not depend on the data's scale, down to 1e-20 and up to 1e20") {
  const Matrix<float> data = planted::make_clusters(40, 5, 2);
  const Matrix<float> expected = find_conditional(data, 8);
  for (const float scale : {0x1p-66f, 0x1p-20f, 0x1p66f}) {
    Matrix<float> scaled = data;
    for (float& number : scaled.flat()) number *= scale;
    const Matrix<float> found = find_conditional(scaled, 8);
    for (std::size_t i = 0; i < found.size(); ++i)
      REQUIRE(found.flat()[i] == doctest::Approx(expected.flat()[i]));
  }
}

TEST_CASE("the unit says what distances were divided by") {
  Matrix<float> data(2, 1), distances(2, 2);
  data(1, 0) = 3;
  CHECK(write_squared_distances(data, distances) == 1);
  CHECK(distances(0, 1) == 9);
  data(1, 0) = 3e25f;
  const double unit = write_squared_distances(data, distances);
  CHECK(static_cast<double>(distances(0, 1)) * unit * unit == doctest::Approx(9e50).epsilon(1e-6));
}

TEST_CASE("rows whose distances are all equal become uniform") {
  for (const float corner : {0.0f, 2.0f}) {  // all points the same, and the corners of a simplex
    Matrix<float> data(10, 10);
    for (int i = 0; i < 10; ++i) data(i, i) = corner;
    const Matrix<float> p = find_conditional(data, 3);
    for (int i = 0; i < 10; ++i) {
      for (int j = 0; j < 10; ++j) CHECK(p(i, j) == doctest::Approx(i == j ? 0.0 : 1.0 / 9));
    }
  }
}

TEST_CASE("duplicates share a row that no perplexity could split") {
  Matrix<float> data = planted::make_normal(40, 3, 1);
  for (int i = 1; i < 20; ++i) std::copy_n(data.row(0), 3, data.row(i));
  const Matrix<float> p =
      find_conditional(data, 5);  // but each of the first 20 has 19 neighbours at distance 0
  for (int j = 1; j < 20; ++j) CHECK(p(0, j) == doctest::Approx(1.0 / 19));
  for (int j = 20; j < 40; ++j) CHECK(p(0, j) == 0);
}

TEST_CASE("perplexity is clamped to what n points can have") {
  CHECK(clamp_perplexity(30, 1000) == 30);
  CHECK(clamp_perplexity(30, 31) == 10);
  CHECK(clamp_perplexity(30, 2) == 1);
  CHECK(clamp_perplexity(0, 1000) == 1);
  CHECK(clamp_perplexity(std::nanf(""), 1000) == 1);
}

TEST_CASE("the least perplexity leaves each point its nearest neighbour alone") {
  Matrix<float> data(3, 1);
  data(1, 0) = 1;
  data(2, 0) = 3;
  const Matrix<float> p = find_conditional(data, 1);
  CHECK(p(0, 1) == doctest::Approx(1).epsilon(1e-4));
  CHECK(p(2, 1) == doctest::Approx(1).epsilon(1e-4));
}

TEST_CASE("a row of neighbours' distances without the point itself can be searched alone, where it lies") {
  std::vector<float> row = {4, 1, 9, 16, 2, 25};
  PerplexitySearch search(2.5f, 6);
  search.write_row(row, -1, row);
  Matrix<double> p(1, 6);
  for (int j = 0; j < 6; ++j) p(0, j) = static_cast<double>(row[static_cast<std::size_t>(j)]);
  CHECK(slow::find_entropy(p, 0) == doctest::Approx(std::log(2.5)).epsilon(1e-4));
  CHECK(p(0, 1) > p(0, 4));
  CHECK(p(0, 4) > p(0, 0));
}
