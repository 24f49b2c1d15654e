// Eight lanes at a time: the functions against the standard library's, and the order of sums.
#include "base/simd.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>

using namespace planisphere;
using simd::f32x8;

namespace {

double exp_of(float x) {
  return static_cast<double>(simd::exp(simd::broadcast(x))[3]);
}

double log_of(float x) {
  return static_cast<double>(simd::log(simd::broadcast(x))[5]);
}

}  // namespace

TEST_CASE("exp is within 1e-6 of the standard library's over the whole range of floats") {
  double worst = 0;
  for (float x = -86.9f; x < 88; x += 0.00371f) {
    const double exact = std::exp(static_cast<double>(x));
    worst = std::max(worst, std::fabs(exp_of(x) - exact) / exact);
  }
  CHECK(worst < 1e-6);
}

TEST_CASE("exp is exact at 0, vanishes far below and stays finite far above") {
  CHECK(exp_of(0) == 1);
  CHECK(exp_of(-88) == 0);
  CHECK(exp_of(-1e30f) == 0);
  CHECK(exp_of(-std::numeric_limits<float>::infinity()) == 0);
  CHECK(std::isfinite(exp_of(1e30f)));
  CHECK(exp_of(1e30f) > 1e38);
}

TEST_CASE("exp never falls where its argument rises") {
  int falls = 0;
  double previous = 0;
  for (float x = -87.5f; x < 89; x += 0.01f) {
    const double value = exp_of(x);
    falls += value < previous;
    previous = value;
  }
  CHECK(falls == 0);
}

TEST_CASE("log is within 1e-6 of the standard library's for all normal numbers") {
  double worst = 0;
  for (float x = 1.2e-38f; x < 3e38f; x *= 1.0137f) {
    const double exact = std::log(static_cast<double>(x));
    worst = std::max(worst, std::fabs(log_of(x) - exact) / std::max(1.0, std::fabs(exact)));
  }
  CHECK(worst < 1e-6);
}

TEST_CASE("log keeps its relative precision near 1") {
  CHECK(log_of(1) == 0);
  for (const float x : {0.99f, 0.9999f, 1.0001f, 1.01f}) {
    CHECK(log_of(x) == doctest::Approx(std::log(static_cast<double>(x))).epsilon(1e-6));
  }
}

TEST_CASE("every lane computes its own value") {
  const f32x8 x = simd::lane_numbers() * 0.75f + 0.25f;
  const f32x8 e = simd::exp(x), l = simd::log(x);
  for (int lane = 0; lane < simd::lanes; ++lane) {
    CHECK(static_cast<double>(e[lane]) == exp_of(x[lane]));
    CHECK(static_cast<double>(l[lane]) == log_of(x[lane]));
  }
}

TEST_CASE("sums are made in the documented order") {
  const f32x8 v = {1e8f, 1, -1e8f, 1, 3, 5, 7, 11};
  const float expected = ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7]));
  CHECK(simd::sum(v) == expected);
  CHECK(simd::sum_in_double(v) == 28);
}

TEST_CASE("load and store take any address") {
  float numbers[20] = {};
  for (int i = 0; i < 20; ++i) numbers[i] = static_cast<float>(i);
  const f32x8 v = simd::load(numbers + 3);
  for (int lane = 0; lane < simd::lanes; ++lane) CHECK(v[lane] == static_cast<float>(lane + 3));
  simd::store(numbers + 11, v);
  CHECK(numbers[10] == 10);
  CHECK(numbers[11] == 3);
  CHECK(numbers[18] == 10);
  CHECK(numbers[19] == 19);
}

TEST_CASE("max and min choose lane by lane") {
  const f32x8 a = simd::lane_numbers(), b = simd::broadcast(3.5f);
  for (int lane = 0; lane < simd::lanes; ++lane) {
    CHECK(simd::max(a, b)[lane] == std::max(static_cast<float>(lane), 3.5f));
    CHECK(simd::min(a, b)[lane] == std::min(static_cast<float>(lane), 3.5f));
  }
}
