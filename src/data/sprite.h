// sprite.png: all points' pictures in one image, and the same pictures as vectors.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "base/matrix.h"
#include "base/result.h"
#include "data/dataset.h"
#include "data/image.h"

namespace planisphere {

/// Decodes the sprite and checks that it is made of whole cells and has one for every point.
Result<Sprite> read_sprite(std::span<const std::byte> content, int points, int cell_width, int cell_height,
                           const std::string& file);

/// The same of cells that need no decoding: the pixels of one after the other, all with 1 channel or all with
/// 4. Only their size is checked.
Result<Sprite> build_sprite(std::vector<std::uint8_t> cells, int points, int cell_width, int cell_height,
                            const std::string& file);

/// points × (cell_width · cell_height): the first cells of a grey sprite row by row, 0 (black) … 1 (white).
Matrix<float> build_sprite_vectors(const Sprite& sprite, int points);

}  // namespace planisphere
