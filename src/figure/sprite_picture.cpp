// Sprites in place of discs.
#include "figure/sprite_picture.h"

#include <algorithm>
#include <cmath>

#include "figure/picture.h"

namespace planisphere {
namespace {

constexpr float share = 0.9f;         // of the plot that all pictures together would fill at zoom 1
constexpr float growth = 0.75f;       // of a picture's size with the zoom: less than 1 parts neighbours
constexpr float largest = 3;          // of its own pixels to CSS pixels
constexpr float hovered_size = 1.5f;  // of the others'

float sprite_size(const Figure& figure, Rect plot) {
  const float points = static_cast<float>(std::max(1, figure.dataset->points()));
  const float fitted = share * std::min(plot.width, plot.height) / std::sqrt(points);
  const float size = fitted * std::pow(figure.view.camera.zoom, growth);
  return std::min(size, largest * static_cast<float>(figure.dataset->sprite.cell_height));
}

bool visible(Rect plot, Vec2 at, float size) {
  return at.x >= plot.x - size && at.y >= plot.y - size && at.x <= plot.x + plot.width + size &&
         at.y <= plot.y + plot.height + size;
}

}  // namespace

void add_sprites(const Figure& figure, const ScreenPoints& screen, DrawList& list) {
  const float size = sprite_size(figure, list.plot);
  const int hovered = figure.view.hovered;
  const auto add = [&](int point, float height) {
    const Vec2 at = screen.positions[static_cast<std::size_t>(point)];
    if (visible(list.plot, at, height))
      list.sprites.push_back({at, height, point, point_color(figure, point)});
  };
  for (int i = 0; i < static_cast<int>(screen.positions.size()); ++i) {
    if (i != hovered) add(i, size);
  }
  if (hovered < 0 || hovered >= static_cast<int>(screen.positions.size())) return;
  add(hovered, size * hovered_size);
  const Vec2 at = screen.positions[static_cast<std::size_t>(hovered)];
  list.rings.push_back({at, size * hovered_size * 0.75f, figure.theme.ink()});
}

}  // namespace planisphere
