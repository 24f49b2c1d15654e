// The forces are the slopes of the cost that they are meant to be.
#include "dr/umap_forces.h"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>

#include "dr/umap_curve.h"
#include "dr/umap_random.h"

using namespace planisphere;

namespace {

const UmapForces forces{1.577f, 0.895f, 1.5f};

double similarity(double d) {
  return 1 / (1 + static_cast<double>(forces.a) * std::pow(d, 2 * static_cast<double>(forces.b)));
}

// Central difference of f at d.
template <class Function>
double slope(const Function& f, double d) {
  const double step = 1e-5 * d;
  return (f(d + step) - f(d - step)) / (2 * step);
}

double pull_at(double d) {
  return static_cast<double>(find_umap_pull(forces, simd::broadcast(static_cast<float>(d * d)))[3]) * d;
}

double push_at(double d) {
  return static_cast<double>(find_umap_push(forces, simd::broadcast(static_cast<float>(d * d)))[5]) * d;
}

}  // namespace

TEST_CASE("the pull is the slope of the logarithm of the similarity") {
  for (const double d : {0.01, 0.1, 0.5, 1.0, 2.0, 10.0, 300.0}) {
    CHECK(pull_at(d) ==
          doctest::Approx(slope([](double x) { return std::log(similarity(x)); }, d)).epsilon(1e-5));
  }
}

TEST_CASE("the push is the slope of the logarithm of the dissimilarity, softened") {
  for (const double d : {0.01, 0.1, 0.5, 1.0, 2.0, 10.0, 300.0}) {
    const double softening = d * d / (d * d + static_cast<double>(umap_softening));
    const double expected = slope([](double x) { return std::log(1 - similarity(x)); }, d) * softening;
    CHECK(push_at(d) == doctest::Approx(static_cast<double>(forces.repulsion) * expected).epsilon(1e-4));
  }
}

TEST_CASE("forces are finite at no distance and at the farthest") {
  for (const float squared_distance : {0.0f, 1e-38f, 1e-20f, 1e20f, 1e38f}) {
    for (const UmapForces& any : {forces, UmapForces{2e8f, 2.5f, 1000}, UmapForces{1e-8f, 0.5f, 0}}) {
      CHECK(std::isfinite(find_umap_pull(any, simd::broadcast(squared_distance))[0]));
      CHECK(std::isfinite(find_umap_push(any, simd::broadcast(squared_distance))[0]));
      CHECK(find_umap_pull(any, simd::broadcast(squared_distance))[0] <= 0);
      CHECK(find_umap_push(any, simd::broadcast(squared_distance))[0] >= 0);
    }
  }
}

TEST_CASE("random indices are all equally frequent and follow from the key") {
  constexpr int bound = 7, rounds = 10000;
  int counts[bound] = {};
  u32x8 key{};
  for (int lane = 0; lane < simd::lanes; ++lane) key[lane] = scramble(static_cast<std::uint32_t>(lane));
  for (int round = 0; round < rounds; ++round) {
    key += golden_step;
    const simd::i32x8 drawn = draw_indices(key, bound);
    for (int lane = 0; lane < simd::lanes; ++lane) {
      REQUIRE(drawn[lane] >= 0);
      REQUIRE(drawn[lane] < bound);
      ++counts[drawn[lane]];
    }
  }
  for (const int count : counts) CHECK(std::abs(count - 8 * rounds / bound) < 500);  // 5 standard deviations
  CHECK(find_epoch_key(1, 2) != find_epoch_key(2, 1));
  CHECK(find_epoch_key(1, 2) != find_epoch_key(1ull << 32 | 1, 2));
}
