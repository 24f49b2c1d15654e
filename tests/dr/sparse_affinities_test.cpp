// Affinities and attraction over a list of neighbours: the same as over all pairs where the list is complete.
#include "dr/sparse_affinities.h"

#include <doctest/doctest.h>

#include <cmath>

#include "dr/affinities.h"
#include "dr/attraction.h"
#include "dr/kl_divergence.h"
#include "planted_data.h"
#include "slow_neighbours.h"
#include "slow_tsne.h"

using namespace planisphere;

namespace {

SparseAffinities make_affinities(const Matrix<float>& data, int k, float perplexity) {
  const Neighbours neighbours = find_neighbours_exactly(data, k);
  Matrix<float> conditional(data.rows(), neighbours.count());
  write_neighbour_affinities(neighbours, perplexity, conditional);
  return build_joint_affinities(neighbours.index, conditional);
}

Matrix<float> in_full(const SparseAffinities& sparse) {
  Matrix<float> dense(sparse.points(), sparse.points());
  for (int i = 0; i < sparse.points(); ++i) {
    for (std::size_t e = sparse.begins[i]; e < sparse.begins[i + 1]; ++e) {
      dense(i, sparse.column[e]) += sparse.value[e];
    }
  }
  return dense;
}

template <int dimensions>
PackedPoints<dimensions> pack(const Matrix<float>& layout) {
  Planes planes(layout.rows(), dimensions);
  write_planes(layout, planes);
  PackedPoints<dimensions> points;
  points.pack(planes);
  return points;
}

// Σ p q̃ (y_i − y_j) by plain loops.
Matrix<double> find_attraction(const Matrix<float>& affinities, const Matrix<double>& layout) {
  Matrix<double> forces(layout.rows(), layout.cols());
  for (int i = 0; i < layout.rows(); ++i) {
    for (int j = 0; j < layout.rows(); ++j) {
      const double pull =
          static_cast<double>(affinities(i, j)) / (1 + slow::find_squared_distance(layout, i, j));
      for (int k = 0; k < layout.cols(); ++k) forces(i, k) += pull * (layout(i, k) - layout(j, k));
    }
  }
  return forces;
}

template <int dimensions>
double find_attraction_error(int n) {
  const SparseAffinities affinities =
      make_affinities(planted::make_clusters(n, 8, 3), std::min(20, n - 1), 5);
  const Matrix<float> layout = slow::make_map(n, dimensions);
  Planes forces(n, dimensions);
  write_attraction(affinities, pack<dimensions>(layout), forces);
  return slow::find_relative_error(forces, find_attraction(in_full(affinities), slow::in_double(layout)));
}

}  // namespace

TEST_CASE("with all points as neighbours the affinities are those of exact t-SNE") {
  const Matrix<float> data = planted::make_clusters(90, 10, 4, 2);
  Matrix<float> dense(90, 90), squared_distances(90, 90);
  write_squared_distances(data, squared_distances);
  write_conditional_affinities(squared_distances, 12, dense);
  symmetrise(dense);
  const Matrix<float> sparse = in_full(make_affinities(data, 89, 12));
  for (int i = 0; i < 90; ++i) {
    for (int j = 0; j < 90; ++j) CHECK(std::abs(sparse(i, j) - dense(i, j)) <= 2e-5f * dense(i, j) + 1e-9f);
  }
}

TEST_CASE("joint affinities are symmetric to the bit, without self, and sum to 1") {
  for (const int n : {2, 3, 50, 700}) {
    const SparseAffinities affinities = make_affinities(planted::make_clusters(n, 6, 4), 15, 5);
    const Matrix<float> dense = in_full(affinities);
    double sum = 0;
    bool symmetric = true, without_self = true;
    for (int i = 0; i < n; ++i) {
      without_self &= dense(i, i) == 0;
      for (int j = 0; j < n; ++j) symmetric &= dense(i, j) == dense(j, i);
    }
    for (const float p : affinities.value) sum += static_cast<double>(p);
    CHECK(symmetric);
    CHECK(without_self);
    CHECK(sum == doctest::Approx(1).epsilon(1e-6));
  }
}

TEST_CASE("rows are sorted and filled up to whole vectors with nothing") {
  const SparseAffinities affinities = make_affinities(planted::make_clusters(300, 6, 4), 15, 5);
  for (int i = 0; i < 300; ++i) {
    CHECK(affinities.begins[i] % 8 == 0);
    for (std::size_t e = affinities.begins[i] + 1; e < affinities.begins[i + 1]; ++e) {
      const bool filler = affinities.value[e] == 0;
      CHECK((filler ? affinities.column[e] == i : affinities.column[e - 1] < affinities.column[e]));
    }
  }
}

TEST_CASE("neighbours' affinities have the wanted perplexity") {
  const Neighbours neighbours = find_neighbours_exactly(planted::make_clusters(400, 6, 4), 60);
  Matrix<float> conditional(400, 60);
  write_neighbour_affinities(neighbours, 20, conditional);
  const Matrix<double> p = slow::in_double(conditional);
  for (int i = 0; i < 400; ++i)
    CHECK(slow::find_entropy(p, i) == doctest::Approx(std::log(20.0)).epsilon(1e-4));
}

TEST_CASE("attraction equals plain sums in two and three dimensions") {
  for (const int n : {1, 2, 9, 300, 1000}) {
    CAPTURE(n);
    CHECK(find_attraction_error<2>(n) < 1e-5);
    CHECK(find_attraction_error<3>(n) < 1e-5);
  }
}

TEST_CASE("the cost over a complete list is that over all pairs") {
  const Matrix<float> data = planted::make_clusters(90, 10, 4), layout = slow::make_map(90, 2);
  const SparseAffinities affinities = make_affinities(data, 89, 12);
  Planes planes(90, 2);
  write_planes(layout, planes);
  const double normaliser = slow::find_repulsion(layout).normaliser;
  CHECK(find_kl_divergence(affinities, pack<2>(layout), normaliser) ==
        doctest::Approx(find_kl_divergence(planes, in_full(affinities))).epsilon(1e-5));
}

TEST_CASE("no points and one point have affinities too") {
  for (const int n : {0, 1}) {
    const SparseAffinities affinities = make_affinities(Matrix<float>(n, 3), 5, 30);
    CHECK(affinities.points() == n);
    CHECK(affinities.column.empty());
  }
}

TEST_CASE(
    "sparse affinities and attraction are the same bits on any number of threads and on every machine") {
  const Matrix<float> data = planted::make_clusters(1500, 10, 6), layout = slow::make_map(1500, 2);
  for (const int threads : {1, 2, 4}) {
    set_thread_count(threads);
    const SparseAffinities affinities = make_affinities(data, 45, 15);
    const int size = static_cast<int>(affinities.value.size());
    CHECK(planted::fingerprint({affinities.value.data(), size, 1}) == 0x2bb815dc2e10c391);
    Planes forces(1500, 2);
    write_attraction(affinities, pack<2>(layout), forces);
    CHECK(planted::fingerprint({forces.numbers.data(), 2, forces.stride}) == 0x30634067319cd421);
  }
  set_thread_count(0);
}
