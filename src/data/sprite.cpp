// Cells are counted along the rows of the image, as the Embedding Projector does.
#include "data/sprite.h"

#include <cassert>
#include <utility>

#include "data/expected_found.h"
#include "data/png.h"

namespace planisphere {

namespace {

std::string pixels_by_pixels(int width, int height) {
  return std::to_string(width) + " × " + std::to_string(height);
}

}  // namespace

Result<Sprite> read_sprite(std::span<const std::byte> content, int points, int cell_width, int cell_height,
                           const std::string& file) {
  Result<Image> decoded = read_png(content, file);
  if (!decoded.ok()) return Error{decoded.error()};
  Image& image = decoded.value();
  if (image.width % cell_width != 0 || image.height % cell_height != 0) {
    return expected_found(file, "whole cells of " + pixels_by_pixels(cell_width, cell_height) + " pixels",
                          "an image of " + pixels_by_pixels(image.width, image.height));
  }
  Sprite sprite{.cell_width = cell_width,
                .cell_height = cell_height,
                .columns = image.width / cell_width,
                .width = image.width,
                .height = image.height,
                .channels = image.channels,
                .pixels = std::move(image.pixels)};
  const int rows = image.height / cell_height;
  if (sprite.columns * rows < points) {
    return expected_found(file, "cells for " + std::to_string(points) + " points",
                          pixels_by_pixels(sprite.columns, rows) + " of them");
  }
  return sprite;
}

Result<Sprite> build_sprite(std::vector<std::uint8_t> cells, int points, int cell_width, int cell_height,
                            const std::string& file) {
  const auto count = static_cast<std::size_t>(points), width = static_cast<std::size_t>(cell_width),
             height = static_cast<std::size_t>(cell_height);
  const std::size_t channels = cells.size() / count / width / height;
  if ((channels != 1 && channels != 4) || cells.size() != channels * count * width * height) {
    return expected_found(
        file, std::to_string(count * width * height) + " bytes for all pixels, or four times as many",
        std::to_string(cells.size()));
  }
  return Sprite{.cell_width = cell_width,
                .cell_height = cell_height,
                .columns = 1,
                .width = cell_width,
                .height = points * cell_height,
                .channels = static_cast<int>(channels),
                .pixels = std::move(cells)};
}

Matrix<float> build_sprite_vectors(const Sprite& sprite, int points) {
  assert(sprite.channels == 1 && "only a grey sprite can stand for vectors");
  Matrix<float> vectors(points, sprite.cell_width * sprite.cell_height);
  for (int i = 0; i < points; ++i) {
    const auto left = static_cast<std::size_t>(i % sprite.columns * sprite.cell_width);
    const auto top = static_cast<std::size_t>(i / sprite.columns * sprite.cell_height);
    float* vector = vectors.row(i);
    for (std::size_t y = 0; y < static_cast<std::size_t>(sprite.cell_height); ++y) {
      const std::uint8_t* pixels = &sprite.pixels[(top + y) * static_cast<std::size_t>(sprite.width) + left];
      for (int x = 0; x < sprite.cell_width; ++x) *vector++ = static_cast<float>(pixels[x]) / 255.0f;
    }
  }
  return vectors;
}

}  // namespace planisphere
