// The points' pictures: checked, guessed at, or made from arrays of pixels.
#pragma once

#include <string>
#include <vector>

#include "base/matrix.h"
#include "data/dataset.h"
#include "data/import/archives.h"
#include "data/import/encoding.h"

namespace planisphere {

/// A dataset's sprite and the PNG file it is of.
struct Pictures {
  Sprite sprite;
  std::vector<std::byte> png;
};

/// The picture file as a sprite of `points` cells. Where no size of a cell is said (0), the cells are guessed
/// to fill a grid as wide as high. What is no usable PNG is left out, and a note says why.
Pictures read_pictures(const ImportFile& file, int points, int cell_width, int cell_height, Notes& notes);

/// Grey pictures from rows of width × height numbers, 0 (black) to most_ink (white). Nothing where they would
/// make too large an image.
Pictures build_pictures(MatrixView<const float> rows, int width, int height, float most_ink, Notes& notes);

}  // namespace planisphere
