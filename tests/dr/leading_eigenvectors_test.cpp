// Block Krylov on matrices whose eigenvectors are known.
#include "dr/leading_eigenvectors.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>

using namespace planisphere;

namespace {

// A diagonal matrix is as hard as any other: the iteration does not know that it is one.
LeadingEigenvectors solve(const std::vector<float>& diagonal, int k, int* products = nullptr) {
  const int n = static_cast<int>(diagonal.size());
  return find_leading_eigenvectors(n, k, 3, [&](MatrixView<const float> vectors, MatrixView<float> images) {
    if (products) *products += vectors.rows;
    for (int i = 0; i < vectors.rows; ++i) {
      for (int j = 0; j < n; ++j) images(i, j) = vectors(i, j) * diagonal[static_cast<std::size_t>(j)];
    }
  });
}

// (1 + rate i)⁻¹: the slower it falls, the closer the eigenvalues.
std::vector<float> make_spectrum(int n, float rate) {
  std::vector<float> diagonal(static_cast<std::size_t>(n));
  for (int i = 0; i < n; ++i) diagonal[static_cast<std::size_t>(i)] = 1 / (1 + rate * static_cast<float>(i));
  return diagonal;
}

}  // namespace

TEST_CASE("the largest eigenvalues and their axes are found, though the spectrum falls slowly") {
  const std::vector<float> diagonal = make_spectrum(512, 0.02f);
  const LeadingEigenvectors leading = solve(diagonal, 3);
  CHECK(leading.residual < 1e-5);
  for (int i = 0; i < 3; ++i) {
    CHECK(leading.values[static_cast<std::size_t>(i)] ==
          doctest::Approx(static_cast<double>(diagonal[static_cast<std::size_t>(i)])).epsilon(1e-6));
    CHECK(std::fabs(leading.vectors(i, i)) == doctest::Approx(1).epsilon(1e-4));
  }
}

TEST_CASE("fifty eigenvalues are found in order") {
  const std::vector<float> diagonal = make_spectrum(800, 0.1f);
  const LeadingEigenvectors leading = solve(diagonal, 50);
  for (std::size_t i = 0; i < 50; ++i) {
    CHECK(leading.values[i] == doctest::Approx(static_cast<double>(diagonal[i])).epsilon(1e-5));
  }
}

TEST_CASE("a spectrum that falls fast takes few products") {
  std::vector<float> diagonal(1024, 0.01f);
  diagonal[100] = 1;
  diagonal[200] = 0.5f;
  int products = 0;
  const LeadingEigenvectors leading = solve(diagonal, 2, &products);
  CHECK(std::fabs(leading.vectors(0, 100)) == doctest::Approx(1).epsilon(1e-5));
  CHECK(std::fabs(leading.vectors(1, 200)) == doctest::Approx(1).epsilon(1e-5));
  CHECK(products <= 40);
}

TEST_CASE("an eigenvalue that occurs three times is found three times") {
  std::vector<float> diagonal = make_spectrum(256, 0.1f);
  diagonal[1] = diagonal[2] = diagonal[0];
  const LeadingEigenvectors leading = solve(diagonal, 3);
  for (const double value : leading.values) CHECK(value == doctest::Approx(1).epsilon(1e-6));
}

TEST_CASE("the zero matrix and matrices of low rank give orthonormal vectors") {
  for (const int rank : {0, 1, 5}) {
    std::vector<float> diagonal(256, 0.0f);
    std::fill_n(diagonal.begin(), rank, 2.0f);
    const LeadingEigenvectors leading = solve(diagonal, 8);
    for (int i = 0; i < 8; ++i) {
      CHECK(leading.values[static_cast<std::size_t>(i)] == doctest::Approx(i < rank ? 2 : 0).epsilon(1e-5));
      for (int j = 0; j <= i; ++j) {
        double product = 0;
        for (int l = 0; l < 256; ++l) {
          product += static_cast<double>(leading.vectors(i, l)) * static_cast<double>(leading.vectors(j, l));
        }
        CHECK(std::fabs(product - (i == j ? 1 : 0)) < 1e-5);
      }
    }
  }
}
