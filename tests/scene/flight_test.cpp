// Flights of the camera.
#include <doctest/doctest.h>

#include <cmath>

#include "scene/flight.h"

namespace planisphere {

TEST_CASE("a flight begins and ends where it should, with and without distance") {
  const Camera near{{0.5f, -0.25f}, 8}, far{{-0.4f, 0.6f}, 30}, above{{0.5f, -0.25f}, 2};
  for (const auto& [from, to] : {std::pair{near, far}, {far, near}, {near, above}, {above, near}}) {
    const Flight flight(from, to);
    const Camera start = flight.at(0);
    CHECK(start.pan.x == doctest::Approx(from.pan.x));
    CHECK(start.pan.y == doctest::Approx(from.pan.y));
    CHECK(start.zoom == doctest::Approx(from.zoom));
    CHECK(flight.at(flight.duration_ms()) == to);
    const Camera last = flight.at(flight.duration_ms() * 0.99999);
    CHECK(last.pan.x == doctest::Approx(to.pan.x).epsilon(0.01));
    CHECK(last.zoom == doctest::Approx(to.zoom).epsilon(0.01));
  }
}

TEST_CASE("between two distant close looks the whole way comes into view") {
  const Flight flight({{0.8f, 0}, 50}, {{-0.8f, 0}, 50});
  CHECK(flight.at(flight.duration_ms() / 2).zoom < 2);
  CHECK(flight.at(flight.duration_ms() / 2).pan.x == doctest::Approx(0));
}

TEST_CASE("on a flight all that is seen moves evenly: no jump between two frames") {
  const Flight flight({{0, 0}, 1}, {{0.7f, -0.9f}, 40});
  Camera before = flight.at(0);
  for (double t = 16; t < flight.duration_ms(); t += 16) {
    const Camera now = flight.at(t);
    const float shift = std::hypot(now.pan.x - before.pan.x, now.pan.y - before.pan.y) * now.zoom;
    CHECK(shift < 0.35f);
    CHECK(std::abs(std::log(now.zoom / before.zoom)) < 0.35f);
    before = now;
  }
}

TEST_CASE("a camera over a place has it in the middle of the plot") {
  const Framing framing{{3, -2, 0}, 10};
  const Rect plot{0, 0, 600, 400};
  const Camera camera = camera_over(framing, {7, 5}, 12);
  const Vec2 at = project(framing, camera, plot).to_screen(7, 5);
  CHECK(at.x == doctest::Approx(300));
  CHECK(at.y == doctest::Approx(200));
}

}  // namespace planisphere
