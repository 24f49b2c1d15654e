#include "scene/camera.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "base/random.h"

namespace planisphere {
namespace {

constexpr Rect whole_plot = {10, 20, 400, 300};

Matrix<float> random_layout(float scale) {
  Matrix<float> layout(50, 2);
  Random random(3);
  for (float& y : layout.flat()) y = scale * random.normal() + 5 * scale;
  return layout;
}

}  // namespace

TEST_CASE("the framing shows every point of a layout, whatever its scale") {
  for (const float scale : {1e-6f, 1.0f, 1e6f}) {
    const Matrix<float> layout = random_layout(scale);
    ScreenPoints screen;
    write_screen_points(layout, frame_layout(layout), {}, whole_plot, screen);
    CHECK(screen.nearness.empty());
    for (const Vec2 at : screen.positions) CHECK(whole_plot.contains(at));
  }
}

TEST_CASE("the framing of one point, of no point and of a point at infinity is finite") {
  Matrix<float> one(1, 2);
  one(0, 0) = 3;
  CHECK(frame_layout(one).half_extent > 0);
  CHECK(frame_layout(Matrix<float>(0, 2)) == Framing{});
  Matrix<float> broken(2, 2);
  broken(0, 0) = std::numeric_limits<float>::infinity();
  broken(1, 1) = std::numeric_limits<float>::quiet_NaN();
  CHECK(std::isfinite(frame_layout(broken).half_extent));
}

TEST_CASE("up in the layout is up on the screen") {
  const Projection projection = project({{0, 0}, 1}, {}, whole_plot);
  CHECK(projection.to_screen(0, 1).y < projection.to_screen(0, 0).y);
  CHECK(projection.to_screen(1, 0).x > projection.to_screen(0, 0).x);
}

TEST_CASE("panning moves every point by exactly the hand's way") {
  const Framing framing{{2, -1}, 3};
  Camera camera{{0.2f, -0.1f}, 2.5f};
  const Vec2 before = project(framing, camera, whole_plot).to_screen(1, 1);
  pan_by(camera, whole_plot, {30, -12});
  const Vec2 after = project(framing, camera, whole_plot).to_screen(1, 1);
  CHECK(after.x - before.x == doctest::Approx(30));
  CHECK(after.y - before.y == doctest::Approx(-12));
}

TEST_CASE("zooming keeps what lies under the pointer there") {
  const Framing framing{{2, -1}, 3};
  Camera camera{{0.2f, -0.1f}, 1.5f};
  const Projection before = project(framing, camera, whole_plot);
  const Vec2 pointer = before.to_screen(3.1f, -0.4f);
  zoom_about(camera, whole_plot, pointer, 3);
  const Vec2 after = project(framing, camera, whole_plot).to_screen(3.1f, -0.4f);
  CHECK(after.x == doctest::Approx(pointer.x));
  CHECK(after.y == doctest::Approx(pointer.y));
  CHECK(camera.zoom == doctest::Approx(4.5));
}

TEST_CASE("zooming stops at its limits") {
  Camera camera;
  zoom_about(camera, whole_plot, {0, 0}, 1e9f);
  CHECK(camera.zoom == max_zoom);
  zoom_about(camera, whole_plot, {0, 0}, 1e-9f);
  CHECK(camera.zoom == min_zoom);
}

}  // namespace planisphere
