#include "scene/image_cells.h"

#include <doctest/doctest.h>

#include <vector>

namespace planisphere {

constexpr Rect place{10, 20, 140, 140};

TEST_CASE("the cell under a cell's middle is that cell") {
  for (int cell = 0; cell < 28 * 28; ++cell)
    CHECK(find_cell(place, 28, middle_of(cell_rect(place, 28, cell))) == cell);
}

TEST_CASE("outside of the picture the nearest cell is meant") {
  CHECK(find_cell(place, 28, {-1e9f, -1e9f}) == 0);
  CHECK(find_cell(place, 28, {1e9f, -1e9f}) == 27);
  CHECK(find_cell(place, 28, {1e9f, 1e9f}) == 28 * 28 - 1);
  CHECK(find_cell(place, 28, {150, 20}) == 27);
}

TEST_CASE("cells are as opaque as their values are large, and bare ones are left out") {
  const std::vector<float> values = {0, 0.5f, 1, 0.25f};
  DrawList list;
  add_image(list, place, 2, values, {1, 2, 3, 200});
  REQUIRE(list.cells.size() == 3);
  CHECK(list.cells[0].at == Rect{80, 20, 70, 70});
  CHECK(list.cells[0].fill == Color{1, 2, 3, 100});
  CHECK(list.cells[1].fill.a == 200);
  CHECK(list.cells[2].fill.a == 50);
}

TEST_CASE("an outline lies outside of its rectangle") {
  DrawList list;
  add_outline(list, place, 2, {0, 0, 0, 255});
  REQUIRE(list.lines.size() == 4);
  for (const LineMark& line : list.lines) {
    const bool across = line.from.y == line.to.y;
    const float at = across ? line.from.y : line.from.x;
    CHECK((at == (across ? 19.0f : 9.0f) || at == (across ? 161.0f : 151.0f)));
  }
}

}  // namespace planisphere
