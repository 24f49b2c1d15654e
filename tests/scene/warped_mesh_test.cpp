#include "scene/warped_mesh.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

namespace planisphere {
namespace {

/// A net of 9 × 9 knots over 0 … 80 CSS pixels, moved by `move`, whose value is `value` of where a knot was.
template <class Move, class Value>
WarpedMesh make_mesh(Move move, Value value) {
  WarpedMesh mesh{9, 9, {}, {}};
  for (int i = 0; i < 81; ++i) {
    const Vec2 at{static_cast<float>(i % 9) * 10, static_cast<float>(i / 9) * 10};
    mesh.positions.push_back(move(at));
    mesh.values.push_back(value(at));
  }
  return mesh;
}

const auto stay = [](Vec2 at) { return at; };
const auto slope = [](Vec2 at) { return at.x + 2 * at.y - 90; };

}  // namespace

TEST_CASE("a flat net covers its place without gaps, with its own values") {
  const auto cells = find_covered_cells(make_mesh(stay, slope), {0, 0, 80, 80}, 4);
  CHECK(cells.size() == 400);
  for (const MeshCell& cell : cells)
    CHECK(cell.value == doctest::Approx(slope(middle_of(cell.at))).epsilon(1e-4));
}

TEST_CASE("what a bent net does not cover has no cells") {
  const auto half = [](Vec2 at) { return Vec2{at.x / 2, at.y}; };
  const auto cells = find_covered_cells(make_mesh(half, slope), {0, 0, 80, 80}, 4);
  CHECK(cells.size() == 200);
  for (const MeshCell& cell : cells) CHECK(cell.at.x < 40);
}

TEST_CASE("the zero line of a value that changes evenly is straight") {
  const auto line = find_zero_line(make_mesh(stay, slope));
  CHECK(line.size() >= 8);
  for (const auto& [from, to] : line) {
    CHECK(std::abs(slope(from)) < 1e-3f);
    CHECK(std::abs(slope(to)) < 1e-3f);
  }
}

TEST_CASE("a net that is torn to infinity is left out, and nothing else") {
  WarpedMesh mesh = make_mesh(stay, slope);
  mesh.positions[mesh.knot(4, 4)].x = std::numeric_limits<float>::infinity();
  mesh.values[mesh.knot(0, 0)] = std::numeric_limits<float>::quiet_NaN();
  const auto cells = find_covered_cells(mesh, {0, 0, 80, 80}, 4);
  CHECK(cells.size() > 300);
  CHECK(cells.size() < 400);
  for (const MeshCell& cell : cells) CHECK(std::isfinite(cell.value));
}

TEST_CASE("a net that lies on a line covers nothing") {
  const auto flat = [](Vec2 at) { return Vec2{at.x, 40}; };
  CHECK(find_covered_cells(make_mesh(flat, slope), {0, 0, 80, 80}, 4).empty());
}

}  // namespace planisphere
