// Cells, and lines around them.
#include "scene/image_cells.h"

#include <algorithm>
#include <cmath>

#include "scene/color.h"

namespace planisphere {

Rect cell_rect(Rect place, int side, int cell) {
  const float width = place.width / static_cast<float>(side),
              height = place.height / static_cast<float>(side);
  return {place.x + width * static_cast<float>(cell % side),
          place.y + height * static_cast<float>(cell / side), width, height};
}

int find_cell(Rect place, int side, Vec2 at) {
  const auto along = [&](float offset, float length) {
    const float cells = std::floor(offset / length * static_cast<float>(side));
    return static_cast<int>(std::clamp(cells, 0.0f, static_cast<float>(side - 1)));
  };
  return along(at.y - place.y, place.height) * side + along(at.x - place.x, place.width);
}

void add_image(DrawList& list, Rect place, int side, std::span<const float> values, Color ink) {
  const float opacity = static_cast<float>(ink.a) / 255.0f;
  for (std::size_t cell = 0; cell < values.size(); ++cell) {
    const Color fill = with_opacity(ink, values[cell] * opacity);
    if (fill.a > 0) list.cells.push_back({cell_rect(place, side, static_cast<int>(cell)), fill});
  }
}

void add_outline(DrawList& list, Rect rect, float width, Color color) {
  const float half = width / 2, left = rect.x - half, right = rect.x + rect.width + half;
  const float top = rect.y - half, bottom = rect.y + rect.height + half;
  list.lines.push_back({{left - half, top}, {right + half, top}, width, color});
  list.lines.push_back({{left - half, bottom}, {right + half, bottom}, width, color});
  list.lines.push_back({{left, top + half}, {left, bottom - half}, width, color});
  list.lines.push_back({{right, top + half}, {right, bottom - half}, width, color});
}

void add_mark(DrawList& list, Rect rect, const Theme& theme) {
  constexpr float mark = 2, halo = 1;  // CSS pixels
  add_outline(list, rect, mark + halo, theme.surface());
  add_outline(list, rect, mark, theme.accent());
}

}  // namespace planisphere
