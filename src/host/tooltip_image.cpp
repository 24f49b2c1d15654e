// Cutting one cell out of a sprite.
#include "host/tooltip_image.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

namespace planisphere {
namespace {

constexpr float shown_height = 84;  // CSS pixels, at least; three times a digit's 28

bool has_picture(const Figure& figure) {
  return figure.dataset && !figure.dataset->sprite.empty() && figure.view.hovered >= 0 &&
         figure.view.hovered < figure.dataset->points();
}

// RGBA; a grey cell becomes white ink whose opacity is the pixel.
std::vector<std::uint8_t> cut_cell(const Sprite& sprite, int cell) {
  const int left = cell % sprite.columns * sprite.cell_width,
            top = cell / sprite.columns * sprite.cell_height;
  std::vector<std::uint8_t> rgba;
  rgba.reserve(static_cast<std::size_t>(sprite.cell_width) * static_cast<std::size_t>(sprite.cell_height) *
               4);
  for (int y = top; y < top + sprite.cell_height; ++y) {
    for (int x = left; x < left + sprite.cell_width; ++x) {
      const std::size_t pixel =
          static_cast<std::size_t>(y) * static_cast<std::size_t>(sprite.width) + static_cast<std::size_t>(x);
      const std::uint8_t* from = sprite.pixels.data() + pixel * static_cast<std::size_t>(sprite.channels);
      if (sprite.channels == 1) {
        rgba.insert(rgba.end(), {255, 255, 255, from[0]});
      } else {
        rgba.insert(rgba.end(), from, from + 4);
      }
    }
  }
  return rgba;
}

}  // namespace

SpriteImage sprite_image(const Figure& figure) {
  if (!figure.dataset) return {};
  const Sprite& sprite = figure.dataset->sprite;
  return {sprite.pixels.data(), sprite.width,       sprite.height, sprite.channels,
          sprite.cell_width,    sprite.cell_height, sprite.columns};
}

std::optional<TooltipImage> tooltip_image(Renderer& renderer, const Figure& figure) {
  if (!has_picture(figure)) return std::nullopt;
  const Sprite& sprite = figure.dataset->sprite;
  const float enlargement = std::max(1.0f, std::round(shown_height / static_cast<float>(sprite.cell_height)));
  return TooltipImage{renderer.image_texture(), static_cast<float>(sprite.cell_width) * enlargement,
                      static_cast<float>(sprite.cell_height) * enlargement, sprite.channels == 1};
}

void upload_tooltip_image(Renderer& renderer, const Figure& figure) {
  if (!has_picture(figure)) return;
  const Sprite& sprite = figure.dataset->sprite;
  renderer.upload_image(cut_cell(sprite, figure.view.hovered).data(), sprite.cell_width, sprite.cell_height);
}

}  // namespace planisphere
