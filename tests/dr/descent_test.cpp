// The update rule, step by step, on one point where every number can be checked by hand.
#include "dr/descent.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>

using namespace planisphere;

namespace {

// Two points that feel opposite gradients, so that centring moves nothing.
struct Pair {
  Planes layout{2, 2}, gradient{2, 2};
  Descent descent{2, 2};

  // The first point's x after a step with this slope.
  float step(float slope, float rate, float momentum) {
    gradient.plane(0)[0] = slope;
    gradient.plane(0)[1] = -slope;
    descent.take_step(gradient, rate, momentum, layout);
    return layout.plane(0)[0];
  }
};

}  // namespace

TEST_CASE("gains grow by 0.2 downhill and shrink to 0.8 uphill") {
  Pair pair;
  CHECK(pair.step(1, 1, 0) == doctest::Approx(-1.2));               // gain 1.2
  CHECK(pair.step(1, 1, 0) == doctest::Approx(-1.2 - 1.4));         // gain 1.4
  CHECK(pair.step(-1, 1, 0) == doctest::Approx(-2.6 + 1.4 * 0.8));  // velocity and slope agree: uphill
  CHECK(pair.step(-1, 1, 0) == doctest::Approx(-2.6 + 1.12 + 1.12 + 0.2));  // and downhill again
}

TEST_CASE("momentum carries on what the velocity was") {
  Pair pair;
  const float first = pair.step(1, 1, 0.5f);
  CHECK(pair.step(0, 1, 0.5f) == doctest::Approx(first * 1.5f));
  CHECK(pair.step(0, 1, 0.5f) == doctest::Approx(first * 1.75f));
}

TEST_CASE("a gain never falls below 0.01") {
  Pair pair;
  float x = 0, previous = 0;
  for (int i = 0; i < 101; ++i) {  // each slope agrees with the velocity that the last one left
    previous = x;
    x = pair.step(i % 2 == 0 ? 1.0f : -1.0f, 1, 0);
  }
  CHECK(std::abs(x - previous) == doctest::Approx(0.01));
}

TEST_CASE("reset forgets gains and velocities") {
  Pair used, fresh;
  for (int i = 0; i < 5; ++i) used.step(1, 1, 0.8f);
  used.descent.reset();
  std::fill(used.layout.numbers.begin(), used.layout.numbers.end(), 0.0f);
  CHECK(used.step(1, 1, 0.8f) == fresh.step(1, 1, 0.8f));
}

TEST_CASE("slopes whose product would underflow still change the gain") {
  Pair pair;
  pair.step(1e-30f, 1, 0);
  const float x = pair.step(-1e-30f, 1, 0);  // velocity −1.2e-30, slope −1e-30: uphill, gain 0.96
  CHECK(x == doctest::Approx(-1.2e-30f + 0.96e-30f).epsilon(1e-4));
}

TEST_CASE("centre moves the mean to the origin and leaves the padding alone") {
  for (const int n : {1, 7, 8, 9}) {
    Planes layout(n, 2);
    for (int i = 0; i < n; ++i) layout.plane(1)[i] = static_cast<float>(i) + 10;
    centre(layout);
    double sum = 0;
    for (int i = 0; i < n; ++i) sum += static_cast<double>(layout.plane(1)[i]);
    CHECK(sum == doctest::Approx(0));
    for (int i = n; i < layout.stride; ++i) CHECK(layout.plane(1)[i] == 0);
  }
}

TEST_CASE("planes give back the layout that they were written from") {
  Matrix<float> layout(11, 3), back(11, 3);
  for (std::size_t i = 0; i < layout.size(); ++i) layout.flat()[i] = static_cast<float>(i) * 0.37f - 5;
  Planes planes(11, 3);
  write_planes(layout, planes);
  CHECK(planes.plane(2)[4] == layout(4, 2));
  write_layout(planes, back);
  CHECK(back == layout);
}
