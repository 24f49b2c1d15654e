#include "figure/strip.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

#include "base/random.h"

namespace planisphere {
namespace {

/// Point i of n lies at i along a thin ellipse at this angle, in a random order of rows.
struct Island {
  Matrix<float> layout;
  std::vector<int> place;  // of row i along the island
};

Island island(int n, double angle) {
  Island made{Matrix<float>(n, 2), std::vector<int>(static_cast<std::size_t>(n))};
  std::iota(made.place.begin(), made.place.end(), 0);
  Random random(3);
  shuffle(std::span<int>(made.place), random);
  for (int i = 0; i < n; ++i) {
    const double along = made.place[static_cast<std::size_t>(i)],
                 off = static_cast<double>(random.normal()) * n / 40.0;
    made.layout(i, 0) = static_cast<float>(std::cos(angle) * along - std::sin(angle) * off);
    made.layout(i, 1) = static_cast<float>(std::sin(angle) * along + std::cos(angle) * off);
  }
  return made;
}

std::vector<int> all(int n) {
  std::vector<int> members(static_cast<std::size_t>(n));
  std::iota(members.begin(), members.end(), 0);
  return members;
}

}  // namespace

TEST_CASE("members are taken at even distances along the island, left to right, at any angle") {
  for (const double angle : {-1.4, -0.7, 0.0, 0.5, 1.5}) {
    const Island made = island(200, angle);
    const Strip strip = find_strip(made.layout, all(200), 12);
    REQUIRE(strip.points.size() == 12);
    for (std::size_t k = 1; k < 12; ++k) {
      const int from = made.place[static_cast<std::size_t>(strip.points[k - 1])];
      const int to = made.place[static_cast<std::size_t>(strip.points[k])];
      CHECK(to - from > 8);
      CHECK(to - from < 27);
    }
    CHECK(strip.from.x <= strip.to.x);
    CHECK(std::hypot(strip.to.x - strip.from.x, strip.to.y - strip.from.y) ==
          doctest::Approx(190).epsilon(0.05));
  }
}

TEST_CASE("strays far from the island neither turn the axis nor appear") {
  Island made = island(100, 0.4);
  const Strip before = find_strip(made.layout, all(100), 6);
  for (const int stray : {7, 50}) {
    made.layout(stray, 0) = -900;
    made.layout(stray, 1) = 700;
  }
  const Strip strip = find_strip(made.layout, all(100), 6);
  for (const int point : strip.points) CHECK((point != 7 && point != 50));
  const auto angle = [](const Strip& s) { return std::atan2(s.to.y - s.from.y, s.to.x - s.from.x); };
  CHECK(angle(strip) == doctest::Approx(angle(before)).epsilon(0.05));
}

TEST_CASE("nobody appears twice, and few members are all there are") {
  const Island made = island(5, 0);
  const Strip strip = find_strip(made.layout, all(5), 12);
  CHECK(strip.points.size() <= 5);
  CHECK(std::set<int>(strip.points.begin(), strip.points.end()).size() == strip.points.size());
}

TEST_CASE("no members, no places and points that are nowhere give no strip, equal points a short one") {
  Matrix<float> layout(4, 2);
  CHECK(find_strip(layout, {}, 12).points.empty());
  CHECK(find_strip(layout, all(4), 0).points.empty());
  CHECK(find_strip(layout, all(4), 3).points.size() == 3);
  std::fill(layout.flat().begin(), layout.flat().end(), std::numeric_limits<float>::quiet_NaN());
  CHECK(find_strip(layout, all(4), 3).points.empty());
}

}  // namespace planisphere
