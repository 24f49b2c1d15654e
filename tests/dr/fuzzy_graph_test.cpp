// Memberships and their union against the equations.
#include "dr/fuzzy_graph.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "base/parallel.h"
#include "base/simd.h"
#include "dr/fuzzy_memberships.h"
#include "planted_data.h"

using namespace planisphere;

namespace {

Matrix<float> find_memberships(const Neighbours& neighbours) {
  Matrix<float> memberships(neighbours.points(), neighbours.count());
  write_memberships(neighbours, memberships);
  return memberships;
}

double sum_row(const Matrix<float>& memberships, int i) {
  double sum = 0;
  for (int j = 0; j < memberships.cols(); ++j) sum += static_cast<double>(memberships(i, j));
  return sum;
}

SparseAffinities make_graph(const Matrix<float>& data, int k) {
  const Neighbours neighbours = find_neighbours(data, k);
  return build_fuzzy_graph(neighbours.index, find_memberships(neighbours));
}

Matrix<float> in_full(const SparseAffinities& graph) {
  Matrix<float> full(graph.points(), graph.points());
  for (int i = 0; i < graph.points(); ++i) {
    for (std::size_t e = graph.begins[i]; e < graph.begins[i + 1]; ++e)
      full(i, graph.column[e]) += graph.value[e];
  }
  return full;
}

}  // namespace

TEST_CASE("each row of memberships sums to the logarithm of the neighbourhood's size") {
  const Matrix<float> data = planted::make_normal(300, 8, 1);
  for (const int k : {4, 5, 14, 30}) {
    const Matrix<float> memberships = find_memberships(find_neighbours(data, k));
    for (int i = 0; i < 300; ++i) {
      CHECK(sum_row(memberships, i) == doctest::Approx(std::log2(k + 1.0)).epsilon(2e-5));
      CHECK(memberships(i, 0) == 1);
      CHECK(std::is_sorted(memberships.row(i), memberships.row(i) + k, std::greater<>()));
    }
  }
}

TEST_CASE("memberships do not depend on the data's scale") {
  const Matrix<float> data = planted::make_normal(100, 4, 1), larger = planted::make_normal(100, 4, 1024);
  CHECK(find_memberships(find_neighbours(data, 10)) == find_memberships(find_neighbours(larger, 10)));
}

TEST_CASE("neighbours that are all equally near all belong fully") {
  Neighbours neighbours{Matrix<int>(20, 14), Matrix<float>(20, 14)};
  for (const float squared_distance : {0.0f, 4.0f, 1e-38f, 1e38f}) {
    std::fill(neighbours.squared_distance.flat().begin(), neighbours.squared_distance.flat().end(),
              squared_distance);
    const Matrix<float> memberships = find_memberships(neighbours);
    for (const float membership : memberships.flat()) CHECK(membership == 1);
  }
}

TEST_CASE("copies of a point do not count as its nearest neighbour") {
  Neighbours neighbours{Matrix<int>(1, 6), Matrix<float>(1, 6)};
  const float squared_distances[] = {0, 1, 4, 4, 9, 16};
  std::copy_n(squared_distances, 6, neighbours.squared_distance.data());
  const Matrix<float> memberships = find_memberships(neighbours);
  CHECK(memberships(0, 0) == 1);
  CHECK(memberships(0, 1) == 1);
  CHECK(memberships(0, 2) < 1);
  CHECK(sum_row(memberships, 0) == doctest::Approx(std::log2(7.0)).epsilon(2e-5));
}

TEST_CASE("the graph unites both directions and is symmetric to the bit") {
  const Matrix<float> data = planted::make_normal(700, 6, 1);
  const Neighbours neighbours = find_neighbours(data, 9);
  const Matrix<float> memberships = find_memberships(neighbours);
  Matrix<double> directed(700, 700);
  for (int i = 0; i < 700; ++i) {
    for (int r = 0; r < 9; ++r) directed(i, neighbours.index(i, r)) = static_cast<double>(memberships(i, r));
  }
  const Matrix<float> full = in_full(build_fuzzy_graph(neighbours.index, memberships));
  int wrong = 0, unsymmetric = 0, outside = 0;
  for (int i = 0; i < 700; ++i) {
    for (int j = 0; j < 700; ++j) {
      const double p = directed(i, j), q = directed(j, i);
      wrong += std::fabs(static_cast<double>(full(i, j)) - (p + q - p * q)) > 1e-6;
      unsymmetric += full(i, j) != full(j, i);
      outside += full(i, j) < 0 || full(i, j) > 1;
    }
  }
  CHECK(wrong == 0);
  CHECK(unsymmetric == 0);
  CHECK(outside == 0);
}

TEST_CASE("rows of the graph are sorted, and filled up to vectors with zeros on the diagonal") {
  const SparseAffinities graph = make_graph(planted::make_normal(300, 6, 1), 9);
  for (int i = 0; i < 300; ++i) {
    CHECK(graph.begins[i] % simd::lanes == 0);
    int last = -1;
    for (std::size_t e = graph.begins[i]; e < graph.begins[i + 1]; ++e) {
      if (graph.column[e] == i) {
        CHECK(graph.value[e] == 0);
      } else {
        CHECK(graph.column[e] > last);
        last = graph.column[e];
      }
    }
  }
}

TEST_CASE("one thread and many make the same graph") {
  const Matrix<float> data = planted::make_normal(700, 6, 1);
  set_thread_count(1);
  const Matrix<float> alone = in_full(make_graph(data, 14));
  set_thread_count(3);
  CHECK(in_full(make_graph(data, 14)) == alone);
  set_thread_count(0);
}

TEST_CASE("points without neighbours make a graph without links") {
  for (const int n : {0, 1, 5}) {
    const SparseAffinities graph = build_fuzzy_graph(MatrixView<const int>{nullptr, n, 0}, {});
    CHECK(graph.points() == n);
    CHECK(graph.column.empty());
  }
}
