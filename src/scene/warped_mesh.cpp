// Triangles of a bent net.
#include "scene/warped_mesh.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace planisphere {
namespace {

struct Corner {
  Vec2 at;
  float value = 0;
};
using Triangle = std::array<Corner, 3>;

bool is_finite(const Triangle& triangle) {
  return std::all_of(triangle.begin(), triangle.end(), [](const Corner& corner) {
    return std::isfinite(corner.at.x) && std::isfinite(corner.at.y) && std::isfinite(corner.value);
  });
}

template <class Use>
void for_each_triangle(const WarpedMesh& mesh, Use use) {
  const auto corner = [&](int row, int column) {
    const std::size_t knot = mesh.knot(row, column);
    return Corner{mesh.positions[knot], mesh.values[knot]};
  };
  for (int row = 0; row + 1 < mesh.rows; ++row) {
    for (int column = 0; column + 1 < mesh.columns; ++column) {
      const Corner a = corner(row, column), b = corner(row, column + 1), c = corner(row + 1, column),
                   d = corner(row + 1, column + 1);
      for (const Triangle& triangle : {Triangle{a, b, c}, Triangle{d, c, b}}) {
        if (is_finite(triangle)) use(triangle);
      }
    }
  }
}

/// Twice the area, with the sign of the way around.
float area_of(Vec2 a, Vec2 b, Vec2 c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// Where the place's cells are, and the values so far.
struct Cells {
  Rect place;
  int columns = 0, rows = 0;
  std::vector<float> values;

  float width() const { return place.width / static_cast<float>(columns); }
  float height() const { return place.height / static_cast<float>(rows); }
  Vec2 middle(int row, int column) const {
    return {place.x + (static_cast<float>(column) + 0.5f) * width(),
            place.y + (static_cast<float>(row) + 0.5f) * height()};
  }
};

/// The first and the last of `count` cells whose middles lie between two positions.
std::pair<int, int> cells_between(float low, float high, float start, float size, int count) {
  const auto most = static_cast<float>(count);
  const float first = std::clamp(std::ceil((low - start) / size - 0.5f), 0.0f, most);
  const float last = std::clamp(std::floor((high - start) / size - 0.5f), -1.0f, most - 1);
  return {static_cast<int>(first), static_cast<int>(last)};
}

void cover(Cells& cells, const Triangle& t) {
  const float area = area_of(t[0].at, t[1].at, t[2].at);
  if (area == 0) return;
  const auto [left, right] = std::minmax({t[0].at.x, t[1].at.x, t[2].at.x});
  const auto [top, bottom] = std::minmax({t[0].at.y, t[1].at.y, t[2].at.y});
  const auto columns = cells_between(left, right, cells.place.x, cells.width(), cells.columns);
  const auto rows = cells_between(top, bottom, cells.place.y, cells.height(), cells.rows);
  constexpr float least = -1e-4f;  // a middle on the border between two triangles belongs to both
  for (int row = rows.first; row <= rows.second; ++row) {
    for (int column = columns.first; column <= columns.second; ++column) {
      const Vec2 at = cells.middle(row, column);
      const float a = area_of(at, t[1].at, t[2].at) / area, b = area_of(t[0].at, at, t[2].at) / area,
                  c = 1 - a - b;
      if (a < least || b < least || c < least) continue;
      cells.values[static_cast<std::size_t>(row) * static_cast<std::size_t>(cells.columns) +
                   static_cast<std::size_t>(column)] = a * t[0].value + b * t[1].value + c * t[2].value;
    }
  }
}

}  // namespace

std::vector<MeshCell> find_covered_cells(const WarpedMesh& mesh, Rect place, float side) {
  Cells cells{place,
              std::max(1, static_cast<int>(std::lround(place.width / side))),
              std::max(1, static_cast<int>(std::lround(place.height / side))),
              {}};
  constexpr float nothing = std::numeric_limits<float>::quiet_NaN();
  cells.values.assign(static_cast<std::size_t>(cells.rows) * static_cast<std::size_t>(cells.columns),
                      nothing);
  for_each_triangle(mesh, [&](const Triangle& triangle) { cover(cells, triangle); });
  std::vector<MeshCell> covered;
  for (int i = 0; i < cells.rows * cells.columns; ++i) {
    const float value = cells.values[static_cast<std::size_t>(i)];
    if (std::isnan(value)) continue;
    const auto row = static_cast<float>(i / cells.columns), column = static_cast<float>(i % cells.columns);
    covered.push_back(
        {{place.x + column * cells.width(), place.y + row * cells.height(), cells.width(), cells.height()},
         value});
  }
  return covered;
}

std::vector<std::pair<Vec2, Vec2>> find_zero_line(const WarpedMesh& mesh) {
  std::vector<std::pair<Vec2, Vec2>> line;
  for_each_triangle(mesh, [&](const Triangle& triangle) {
    std::vector<Vec2> crossings;
    for (std::size_t i = 0; i < 3; ++i) {
      const Corner &a = triangle[i], &b = triangle[(i + 1) % 3];
      if ((a.value < 0) == (b.value < 0)) continue;
      const float part = a.value / (a.value - b.value);
      crossings.push_back({a.at.x + part * (b.at.x - a.at.x), a.at.y + part * (b.at.y - a.at.y)});
    }
    if (crossings.size() == 2) line.push_back({crossings[0], crossings[1]});
  });
  return line;
}

}  // namespace planisphere
