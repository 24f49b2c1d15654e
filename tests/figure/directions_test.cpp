// Where points lie between others, and how they are ranked.
#include "figure/directions.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "base/random.h"

namespace planisphere {
namespace {

using Vector = std::vector<double>;

Matrix<float> unit_rows(int rows, int cols, std::uint64_t seed) {
  Random random(seed);
  Matrix<float> vectors(rows, cols);
  for (int i = 0; i < rows; ++i) {
    double squares = 0;
    for (int j = 0; j < cols; ++j) {
      vectors(i, j) = random.normal();
      squares += static_cast<double>(vectors(i, j)) * static_cast<double>(vectors(i, j));
    }
    for (int j = 0; j < cols; ++j) vectors(i, j) /= static_cast<float>(std::sqrt(squares));
  }
  return vectors;
}

// Slow and obvious: the angle's cosine between a row and the difference of two groups' means.
double slow_cosine(MatrixView<const float> vectors, int row, const std::vector<int>& from,
                   const std::vector<int>& to) {
  double product = 0, squares = 0;
  for (int j = 0; j < vectors.cols; ++j) {
    double step = 0;
    for (const int i : to) step += static_cast<double>(vectors(i, j)) / static_cast<double>(to.size());
    for (const int i : from) step -= static_cast<double>(vectors(i, j)) / static_cast<double>(from.size());
    product += step * static_cast<double>(vectors(row, j));
    squares += step * step;
  }
  return product / std::sqrt(squares);
}

// As often as there are rows: the first of the lowest that is left.
std::vector<int> slow_ranks(MatrixView<const float> layout, int end) {
  const float sign = end % 2 == 0 ? 1.0f : -1.0f;
  std::vector<int> ranked;
  while (static_cast<int>(ranked.size()) < layout.rows) {
    int lowest = -1;
    for (int i = 0; i < layout.rows; ++i) {
      if (std::find(ranked.begin(), ranked.end(), i) != ranked.end()) continue;
      if (lowest < 0 || sign * layout(i, end / 2) < sign * layout(lowest, end / 2)) lowest = i;
    }
    ranked.push_back(lowest);
  }
  return ranked;
}

double dot_of(MatrixView<const float> a, int i, int j) {
  double sum = 0;
  for (int k = 0; k < a.cols; ++k) sum += static_cast<double>(a(i, k)) * static_cast<double>(a(j, k));
  return sum;
}

}  // namespace

TEST_CASE("coordinates are the cosines with the steps from one group's mean to the other's") {
  const Matrix<float> vectors = unit_rows(80, 7, 3);
  const Ends ends = {{{4}, {9, 10, 33}, {1, 2}, {60}}};
  const Matrix<float> layout = lay_out_between(vectors, ends);
  for (int i = 0; i < 80; ++i) {
    CHECK(layout(i, 0) == doctest::Approx(slow_cosine(vectors, i, ends[0], ends[1])).epsilon(1e-5));
    CHECK(layout(i, 1) == doctest::Approx(slow_cosine(vectors, i, ends[2], ends[3])).epsilon(1e-5));
  }
}

TEST_CASE("ranks are those of a slow search, equal points in their own order") {
  Matrix<float> layout = lay_out_between(unit_rows(150, 4, 8), {{{0}, {1}, {2}, {3}}});
  for (int i = 0; i < 150; i += 7) layout(i, 0) = 0.25f;
  for (const int end : {0, 1, 2, 3}) {
    const std::vector<int> slow = slow_ranks(layout, end);
    CHECK(rank_from(layout, end, {}, 150) == slow);
    CHECK(rank_from(layout, end, {}, 20) == std::vector<int>(slow.begin(), slow.begin() + 20));
    for (int place = 0; place < 150; place += 11)
      CHECK(count_before(layout, end, slow[static_cast<std::size_t>(place)]) == place);
    const std::vector<int> without = {slow[0], slow[2], slow[30]};
    const std::vector<int> rest = rank_from(layout, end, without, 4);
    CHECK(rest == std::vector<int>{slow[1], slow[3], slow[4], slow[5]});
  }
}

TEST_CASE("swapped ends mirror the map") {
  const Matrix<float> vectors = unit_rows(60, 6, 5);
  const Matrix<float> there = lay_out_between(vectors, {{{3, 5}, {8}, {1}, {2}}}),
                      back = lay_out_between(vectors, {{{8}, {3, 5}, {2}, {1}}});
  for (std::size_t i = 0; i < there.size(); ++i) CHECK(there.flat()[i] == -back.flat()[i]);
}

TEST_CASE("the order in which words are chosen as an end does not matter") {
  const Matrix<float> vectors = unit_rows(60, 6, 5);
  const Matrix<float> one = lay_out_between(vectors, {{{3, 5, 7}, {8, 9}, {}, {}}}),
                      other = lay_out_between(vectors, {{{7, 3, 5}, {9, 8}, {}, {}}});
  for (std::size_t i = 0; i < one.size(); ++i)
    CHECK(one.flat()[i] == doctest::Approx(other.flat()[i]).epsilon(1e-5));
}

TEST_CASE("two single words lie as far from the middle as each other, and as high") {
  const Matrix<float> vectors = unit_rows(200, 5, 6);
  const Matrix<float> layout = lay_out_between(vectors, {{{17}, {42}, {}, {}}});
  CHECK(layout(17, 0) == doctest::Approx(-layout(42, 0)).epsilon(1e-5));
  CHECK(layout(17, 1) == doctest::Approx(layout(42, 1)).epsilon(1e-5));
  const double half_angle = std::acos(dot_of(vectors, 17, 42)) / 2;
  CHECK(layout(42, 0) == doctest::Approx(std::sin(half_angle)).epsilon(1e-4));
  CHECK(layout(42, 1) == doctest::Approx(std::cos(half_angle)).epsilon(1e-4));
}

TEST_CASE("without a second direction both axes are at a right angle: no point is longer than its vector") {
  const Matrix<float> layout = lay_out_between(unit_rows(300, 6, 9), {{{1, 2, 3}, {4}, {}, {}}});
  for (int i = 0; i < 300; ++i) CHECK(layout(i, 0) * layout(i, 0) + layout(i, 1) * layout(i, 1) <= 1.00001f);
}

TEST_CASE("with one end only, words lie by their nearness to it") {
  const Matrix<float> vectors = unit_rows(40, 5, 2);
  const Matrix<float> layout = lay_out_between(vectors, {{{}, {7}, {}, {}}});
  for (int i = 0; i < 40; ++i) CHECK(layout(i, 0) == doctest::Approx(dot_of(vectors, i, 7)).epsilon(1e-4));
}

TEST_CASE("no ends, the same ends and vectors of zeros put points in the middle, and nothing is lost") {
  Matrix<float> vectors = unit_rows(40, 5, 2);
  for (int j = 0; j < 5; ++j) vectors(6, j) = 0;
  for (const Ends& ends : {Ends{}, Ends{{{3}, {3}, {4}, {4}}}, Ends{{{6}, {}, {}, {6}}}}) {
    const Matrix<float> layout = lay_out_between(vectors, ends);
    for (int i = 0; i < 40; ++i) CHECK(layout(i, 0) == 0);
    for (const float y : layout.flat()) CHECK(std::isfinite(y));
    CHECK(rank_from(layout, 1, {}, 40) == slow_ranks(layout, 1));
  }
}

}  // namespace planisphere
