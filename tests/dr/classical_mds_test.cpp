// Classical scaling: known planes, known equivalents, hostile tables.
#include <doctest/doctest.h>

#include <cmath>

#include "base/parallel.h"
#include "dr/affinities.h"
#include "dr/classical_mds.h"
#include "dr/hostile.h"
#include "dr/pca.h"
#include "dr/procrustes.h"
#include "planted_data.h"

using namespace planisphere;

namespace {

Matrix<float> find_squared_distances(const Matrix<float>& data) {
  Matrix<float> squared(data.rows(), data.rows());
  write_squared_distances(data, squared);
  return squared;
}

// A k-dimensional ellipsoid that lies askew in d dimensions: the rows of `flat` times orthonormal directions.
Matrix<float> lay_askew(const Matrix<float>& flat, int d) {
  const Pca frame = find_pca(planted::make_normal(4 * d, d, 1, 9), flat.cols());
  Matrix<float> data(flat.rows(), d);
  for (int i = 0; i < flat.rows(); ++i) {
    for (int c = 0; c < d; ++c) {
      for (int k = 0; k < flat.cols(); ++k) data(i, c) += flat(i, k) * frame.components(k, c);
    }
  }
  return data;
}

Matrix<float> make_ellipse(int n, int k) {
  Matrix<float> flat = planted::make_normal(n, k, 1, 4);
  for (int i = 0; i < n; ++i) {
    for (int c = 0; c < k; ++c) flat(i, c) *= static_cast<float>(3 - c);
  }
  return flat;
}

}  // namespace

TEST_CASE("a plane that lies askew is recovered up to a rigid motion") {
  for (const int n : {40, 400}) {  // in full, and by Krylov
    for (const int k : {2, 3}) {
      const Matrix<float> flat = make_ellipse(n, k);
      const ClassicalMds mds = find_classical_mds(find_squared_distances(lay_askew(flat, 20)), k);
      CHECK(find_procrustes(mds.layout, flat).relative_residual < 1e-4);
    }
  }
}

TEST_CASE("classical scaling of Euclidean distances gives the principal component scores") {
  for (const int n : {60, 500}) {
    Matrix<float> data = planted::make_clusters(n, 8, 3);
    Matrix<float> scores(n, 3);
    const Pca pca = find_pca(data, 3);
    write_pca_scores(pca, data, scores);
    const ClassicalMds mds = find_classical_mds(find_squared_distances(data), 3);
    for (int k = 0; k < 3; ++k) {
      CHECK(mds.eigenvalues[k] == doctest::Approx(pca.variances[k] * (n - 1)).epsilon(1e-4));
      const float sign = mds.layout(0, k) * scores(0, k) < 0 ? -1.0f : 1.0f;
      for (int i = 0; i < n; ++i) CHECK(std::abs(mds.layout(i, k) - sign * scores(i, k)) < 5e-3f);
    }
  }
}

TEST_CASE("landmarks recover a plane exactly and nearly everything else") {
  const Matrix<float> flat = make_ellipse(1200, 2), data = planted::make_clusters(1200, 8, 4);
  ClassicalMdsOptions options;
  options.exact_up_to = 1000;
  options.landmarks = 60;
  CHECK(find_procrustes(find_classical_mds_of(lay_askew(flat, 20), options).layout, flat).relative_residual <
        1e-4);
  options.landmarks = 400;
  const ClassicalMds near = find_classical_mds_of(data, options);
  options.exact_up_to = 5000;
  CHECK(find_procrustes(near.layout, find_classical_mds_of(data, options).layout).relative_residual < 0.1);
}

TEST_CASE("all points as landmarks give classical scaling itself") {
  const Matrix<float> data = planted::make_clusters(150, 6, 3), squared = find_squared_distances(data);
  const ClassicalMds all = find_landmark_mds(squared, choose_landmarks(150, 150, 1), 2),
                     whole = find_classical_mds(squared, 2);
  CHECK(find_procrustes(all.layout, whole.layout).relative_residual < 1e-4);
}

TEST_CASE("one thread and many give the same classical scaling") {
  const Matrix<float> squared = find_squared_distances(planted::make_clusters(400, 10, 3));
  set_thread_count(1);
  const ClassicalMds alone = find_classical_mds(squared, 2);
  set_thread_count(3);
  CHECK(find_classical_mds(squared, 2).layout == alone.layout);
  set_thread_count(0);
}

TEST_CASE("classical scaling is the same bits on every machine") {
  ClassicalMdsOptions options;
  const Matrix<float> data = planted::make_clusters(300, 10, 3);
  CHECK(planted::fingerprint(find_classical_mds_of(data, options).layout) == 0xe044e55235b40bf7);
  options.exact_up_to = 200;
  options.landmarks = 150;
  CHECK(planted::fingerprint(find_classical_mds_of(data, options).layout) == 0x51741d0a45107636);
}

TEST_CASE("distances that no plane has leave dimensions empty but finite") {
  Matrix<float> equal(30, 30), line(3, 3);
  for (int i = 0; i < 900; ++i) equal.flat()[i] = i / 30 == i % 30 ? 0.0f : 1.0f;
  CHECK(all_finite(find_classical_mds(equal, 2).layout));
  line(0, 1) = line(1, 0) = line(1, 2) = line(2, 1) = 1;
  line(0, 2) = line(2, 0) = 9;  // the triangle inequality does not hold
  const ClassicalMds mds = find_classical_mds(line, 3);
  CHECK(all_finite(mds.layout));
  CHECK(mds.eigenvalues[2] < 0);
  for (int i = 0; i < 3; ++i) CHECK(mds.layout(i, 2) == 0);
}

TEST_CASE("few, equal, huge and tiny points are scaled without harm") {
  for (const int exact_up_to : {5000, 0}) {
    for (int n = 0; n < 7; ++n) {
      for (const float scale : {0.0f, 1e-38f, 1e-20f, 1.0f, 1e20f, 1e37f}) {
        ClassicalMdsOptions options;
        options.dimensions = 3;
        options.exact_up_to = exact_up_to;
        const ClassicalMds mds = find_classical_mds_of(planted::make_normal(n, 4, scale), options);
        CHECK(all_finite(mds.layout));
        CHECK(mds.layout.rows() == n);
      }
    }
  }
}
