// Alignment of layouts: known motions are found again, and nothing better exists.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "dr/procrustes.h"
#include "dr/small_svd.h"
#include "planted_data.h"

using namespace planisphere;

namespace {

// Turned by 0.7 in the first two axes, mirrored in the last if asked, scaled, shifted.
Matrix<float> moved(const Matrix<float>& layout, bool mirror, float scale) {
  Matrix<float> result = layout;
  const float c = std::cos(0.7f), s = std::sin(0.7f);
  for (int i = 0; i < layout.rows(); ++i) {
    result(i, 0) = scale * (c * layout(i, 0) - s * layout(i, 1)) + 3;
    result(i, 1) = scale * (s * layout(i, 0) + c * layout(i, 1)) - 5;
    if (layout.cols() == 3) result(i, 2) = scale * layout(i, 2) + 1;
    if (mirror) result(i, layout.cols() - 1) *= -1;
  }
  return result;
}

double find_largest_difference(const Matrix<float>& a, const Matrix<float>& b) {
  double largest = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    largest = std::max(largest, static_cast<double>(std::abs(a.flat()[i] - b.flat()[i])));
  }
  return largest;
}

bool is_orthogonal(const Matrix<double>& rows) {
  for (int i = 0; i < rows.rows(); ++i) {
    for (int j = 0; j < rows.rows(); ++j) {
      double product = 0;
      for (int k = 0; k < rows.cols(); ++k) product += rows(i, k) * rows(j, k);
      if (std::abs(product - (i == j)) > 1e-12) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("a layout that was turned, mirrored and moved is laid back exactly") {
  for (const int dimensions : {2, 3}) {
    for (const bool mirror : {false, true}) {
      const Matrix<float> to = planted::make_normal(50, dimensions, 2);
      Matrix<float> from = moved(to, mirror, 1);
      const Procrustes motion = find_procrustes(from, to);
      CHECK(motion.residual < 1e-5);
      CHECK(motion.reflected == mirror);
      apply_procrustes(motion, from);
      CHECK(find_largest_difference(from, to) < 1e-5);
    }
  }
}

TEST_CASE("scale is found if wished and left alone if not") {
  const Matrix<float> to = planted::make_normal(50, 3, 2), from = moved(to, false, 4);
  CHECK(find_procrustes(from, to, {.scale = true}).scale == doctest::Approx(0.25));
  CHECK(find_procrustes(from, to, {.scale = true}).relative_residual < 1e-6);
  CHECK(find_procrustes(from, to).scale == 1);
  CHECK(find_procrustes(from, to).residual > 1);
}

TEST_CASE("without reflection a mirrored layout stays mirrored, but as near as it can be") {
  const Matrix<float> to = planted::make_normal(60, 2, 1), from = moved(to, true, 1);
  const Procrustes motion = find_procrustes(from, to, {.reflect = false});
  CHECK(!motion.reflected);
  CHECK(motion.rotation(0, 0) * motion.rotation(1, 1) - motion.rotation(0, 1) * motion.rotation(1, 0) ==
        doctest::Approx(1));
  for (int step = 0; step < 100; ++step) {  // no other angle is nearer
    Procrustes other = motion;
    const double c = std::cos(step * 0.0628), s = std::sin(step * 0.0628);
    other.rotation(0, 0) = other.rotation(1, 1) = c;
    other.rotation(0, 1) = s;
    other.rotation(1, 0) = -s;
    Matrix<float> turned = from;
    apply_procrustes(other, turned);
    double misfit = 0;
    for (std::size_t i = 0; i < turned.size(); ++i) {
      misfit += std::pow(static_cast<double>(turned.flat()[i]) - static_cast<double>(to.flat()[i]), 2);
    }
    CHECK(std::sqrt(misfit / 60) > motion.residual - 1e-6);
  }
}

TEST_CASE("the residual is that of the aligned layout") {
  const Matrix<float> to = planted::make_normal(40, 3, 1, 1);
  Matrix<float> from = planted::make_normal(40, 3, 1, 2);
  const Procrustes motion = find_procrustes(from, to, {.scale = true});
  apply_procrustes(motion, from);
  double misfit = 0;
  for (std::size_t i = 0; i < from.size(); ++i) {
    misfit += std::pow(static_cast<double>(from.flat()[i]) - static_cast<double>(to.flat()[i]), 2);
  }
  CHECK(motion.residual == doctest::Approx(std::sqrt(misfit / 40)).epsilon(1e-5));
}

TEST_CASE("the small decomposition multiplies back to its matrix for every rank") {
  for (int d = 0; d <= 6; ++d) {
    for (int rank = 0; rank <= d; ++rank) {
      const Matrix<float> a = planted::make_normal(d, rank, 3, 1), b = planted::make_normal(rank, d, 1, 2);
      Matrix<double> matrix(d, d), back(d, d);
      for (int i = 0; i < d * d * rank; ++i) {
        const int row = i / (d * rank), k = i / d % rank, col = i % d;
        matrix(row, col) += static_cast<double>(a(row, k)) * static_cast<double>(b(k, col));
      }
      const SmallSvd svd = find_small_svd(matrix);
      for (int i = 0; i < d * d * d; ++i) {
        back(i / d / d, i / d % d) +=
            svd.values[i % d] * svd.left(i % d, i / d / d) * svd.right(i % d, i / d % d);
      }
      for (std::size_t i = 0; i < back.size(); ++i)
        CHECK(std::abs(back.flat()[i] - matrix.flat()[i]) < 1e-12);
      CHECK(is_orthogonal(svd.left));
      CHECK(is_orthogonal(svd.right));
      for (int i = 1; i < d; ++i) CHECK(svd.values[i] <= svd.values[i - 1]);
    }
  }
}

TEST_CASE("layouts of few, equal, huge and tiny points are aligned without harm") {
  for (int n = 0; n < 6; ++n) {
    for (const float scale : {0.0f, 1e-38f, 1e-20f, 1.0f, 1e20f, 1e37f}) {
      const Matrix<float> to = planted::make_normal(n, 2, 1);
      Matrix<float> from = planted::make_normal(n, 2, scale, 2);
      const Procrustes motion = find_procrustes(from, to, {.scale = true});
      CHECK(is_orthogonal(motion.rotation));
      CHECK(std::isfinite(motion.residual));
      apply_procrustes(motion, from);
      for (const float number : from.flat()) CHECK(std::isfinite(number));
    }
  }
}
