// Layouts in space on the screen: framing, turning, nearness.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "base/random.h"
#include "scene/camera.h"
#include "scene/picking.h"

using namespace planisphere;

namespace {

constexpr Rect plot = {10, 20, 400, 300};

Matrix<float> random_cloud() {
  Matrix<float> layout(80, 3);
  Random random(5);
  for (float& y : layout.flat()) y = 3 * random.normal() + 7;
  return layout;
}

ScreenPoints seen(const Matrix<float>& layout, const Camera& camera) {
  ScreenPoints points;
  write_screen_points(layout, frame_layout(layout), camera, plot, points);
  return points;
}

}  // namespace

TEST_CASE("a cloud stays inside its plot however it is turned") {
  const Matrix<float> layout = random_cloud();
  for (float yaw = -3; yaw <= 3; yaw += 0.5f) {
    for (float pitch = -1.5f; pitch <= 1.5f; pitch += 0.5f) {
      const ScreenPoints points = seen(layout, {.yaw = yaw, .pitch = pitch});
      for (const Vec2 at : points.positions) CHECK(plot.contains(at));
      for (const float nearness : points.nearness) CHECK((nearness >= 0 && nearness <= 1));
    }
  }
}

TEST_CASE("without a turn the eye looks along the third axis, and what is near is larger") {
  Matrix<float> layout(4, 3);
  const float corners[4][3] = {{1, 0, 1}, {1, 0, -1}, {-1, 0, 1}, {-1, 0, -1}};
  for (int i = 0; i < 4; ++i) std::copy_n(corners[i], 3, layout.row(i));
  const ScreenPoints points = seen(layout, {.yaw = 0, .pitch = 0});
  CHECK(points.nearness[0] > points.nearness[1]);
  CHECK(points.positions[0].x > points.positions[1].x);
  CHECK(points.positions[1].x > points.positions[3].x);
  CHECK(magnification(0.5f) == doctest::Approx(1));
  CHECK(magnification(1) > magnification(0));
}

TEST_CASE("dragging takes what is near along with the hand") {
  Matrix<float> layout(2, 3);
  layout(0, 2) = 1;
  layout(1, 2) = -1;
  Camera camera{.yaw = 0, .pitch = 0};
  const Vec2 before = seen(layout, camera).positions[0];
  turn_by(camera, plot, {20, 10});
  const Vec2 after = seen(layout, camera).positions[0];
  CHECK(after.x > before.x + 10);
  CHECK(after.y > before.y + 5);
}

TEST_CASE("a full turn comes back, and nobody is turned past the poles") {
  const Matrix<float> layout = random_cloud();
  Camera camera;
  const Vec2 before = seen(layout, camera).positions[3];
  for (int i = 0; i < 100; ++i) turn_by(camera, plot, {full_turn * 150 / 100, 0});
  const Vec2 after = seen(layout, camera).positions[3];
  CHECK(std::hypot(after.x - before.x, after.y - before.y) < 0.1f);
  turn_by(camera, plot, {0, 1e6f});
  CHECK(camera.pitch == max_pitch);
}

TEST_CASE("of two points under the cursor the one nearer to the eye is meant") {
  const Vec2 positions[] = {{50, 50}, {51, 50}, {70, 50}};
  const float nearness[] = {0.9f, 0.2f, 1.0f};
  CHECK(find_nearest(positions, {51, 50}, 24, nearness) == 0);
  CHECK(find_nearest(positions, {51, 50}, 24) == 1);
  CHECK(find_nearest(positions, {66, 50}, 24, nearness) == 2);
}
