// A net of squares that has been bent, as cells of colour and as the line where its values change sign.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "scene/draw_list.h"

namespace planisphere {

/// rows × columns knots, row by row; each square between four of them is two triangles, in which the value
/// changes evenly.
struct WarpedMesh {
  int rows = 0, columns = 0;
  std::vector<Vec2> positions;  // CSS pixels
  std::vector<float> values;

  std::size_t knot(int row, int column) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
           static_cast<std::size_t>(column);
  }
};

/// A part of the place and the mesh's value in its middle.
struct MeshCell {
  Rect at;
  float value = 0;
};

/// The cells of a place, about `side` CSS pixels wide and high, that the mesh covers; where it lies several
/// times over itself, the last square counts.
std::vector<MeshCell> find_covered_cells(const WarpedMesh& mesh, Rect place, float side);

/// Where the value is 0: pieces of a line, one in each triangle that it crosses.
std::vector<std::pair<Vec2, Vec2>> find_zero_line(const WarpedMesh& mesh);

}  // namespace planisphere
