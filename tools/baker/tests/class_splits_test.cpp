// Torn classes on maps that are drawn by hand.
#include "baker/class_splits.h"

#include <doctest/doctest.h>

#include "base/random.h"
#include "scene/draw_list.h"

using namespace planisphere;

namespace {

/// Clusters of 30 points around places; the class of each cluster.
struct Map {
  Matrix<float> layout;
  Classes classes{"digit", {"0", "6", "7"}, {}};
};

Map clusters(const std::vector<std::pair<Vec2, int>>& places) {
  Map map{Matrix<float>(30 * static_cast<int>(places.size()), 2)};
  Random random(2);
  int row = 0;
  for (const auto& [at, label] : places) {
    for (int i = 0; i < 30; ++i, ++row) {
      map.layout(row, 0) = at.x + random.uniform();
      map.layout(row, 1) = at.y + random.uniform();
      map.classes.of_point.push_back(label);
    }
  }
  return map;
}

}  // namespace

TEST_CASE("a class on both sides of another is torn, and it is said by whom") {
  const Map map = clusters({{{-10, 0}, 0}, {{10, 0}, 0}, {{0, 0}, 1}, {{0, 12}, 2}});
  const Split split = find_worst_split(map.layout, map.classes);
  CHECK(split.torn == 0);
  CHECK(split.larger == doctest::Approx(0.5));
  CHECK(split.smaller == doctest::Approx(0.5));
  CHECK(split.between == 1);
  CHECK(split.gap > 1);
}

TEST_CASE("classes in one piece are not torn") {
  const Map map = clusters({{{-10, 0}, 0}, {{10, 0}, 1}, {{0, 12}, 2}});
  CHECK(find_worst_split(map.layout, map.classes).score() == 0);
  CHECK(find_split(map.layout, map.classes, 1).larger == 1);
}

TEST_CASE("the measure does not change with the map's scale") {
  Map map = clusters({{{-10, 0}, 0}, {{10, 0}, 0}, {{0, 0}, 1}, {{0, 12}, 2}});
  const double before = find_worst_split(map.layout, map.classes).score();
  for (float& y : map.layout.flat()) y *= 1000;
  CHECK(find_worst_split(map.layout, map.classes).score() == doctest::Approx(before).epsilon(1e-3));
}
