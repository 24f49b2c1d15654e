#include "scene/picking.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "base/random.h"

namespace planisphere {
namespace {

std::vector<Vec2> random_positions(int count) {
  std::vector<Vec2> positions;
  Random random(11);
  for (int i = 0; i < count; ++i) positions.push_back({400 * random.uniform(), 300 * random.uniform()});
  return positions;
}

}  // namespace

TEST_CASE("pointing exactly at a point picks it") {
  const std::vector<Vec2> positions = random_positions(200);
  for (int i = 0; i < 200; ++i)
    CHECK(find_nearest(positions, positions[static_cast<std::size_t>(i)], 5) == i);
}

TEST_CASE("nothing is picked beyond the radius or among no points") {
  CHECK(find_nearest(std::vector<Vec2>{{10, 10}}, {16, 10}, 5) == -1);
  CHECK(find_nearest(std::vector<Vec2>{}, {16, 10}, 5) == -1);
}

TEST_CASE("of two points in the same place the one painted on top is picked") {
  CHECK(find_nearest(std::vector<Vec2>{{10, 10}, {10, 10}}, {11, 10}, 5) == 1);
}

TEST_CASE("an arrow key never goes back or sideways by more than 45 degrees") {
  const std::vector<Vec2> positions = random_positions(100);
  for (int from = 0; from < 100; ++from) {
    const int next = find_in_direction(positions, from, {1, 0});
    if (next < 0) continue;
    const Vec2 a = positions[static_cast<std::size_t>(from)], b = positions[static_cast<std::size_t>(next)];
    CHECK(b.x > a.x);
    CHECK(std::abs(b.y - a.y) <= b.x - a.x);
  }
}

TEST_CASE("there is no next point beyond the last one") {
  const std::vector<Vec2> positions = {{0, 0}, {10, 0}, {20, 0}};
  CHECK(find_in_direction(positions, 0, {1, 0}) == 1);
  CHECK(find_in_direction(positions, 2, {1, 0}) == -1);
  CHECK(find_in_direction(positions, 2, {-1, 0}) == 1);
}

}  // namespace planisphere
