// NumPy's files of one array.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/matrix.h"
#include "base/result.h"
#include "data/on_progress.h"

namespace planisphere {

/// An array as rows: its first dimension counts them, the others together are the columns.
struct NumpyArray {
  std::vector<int> shape;
  Matrix<float> numbers;           // shape[0] × product of the rest; empty for texts
  std::vector<std::string> texts;  // where the elements are texts; UTF-8
  bool bytes_of_ink = false;       // uint8
  int rows_left_out = 0;           // beyond `most_rows`
  std::string element;             // its type, for readers: "float64"
};

bool is_npy(std::span<const std::byte> content);

/// Versions 1 to 3 (numpy.lib.format): floats of 2, 4 and 8 bytes, integers, booleans and texts, of either
/// byte order, C or Fortran order, of at most `most_rows` rows. What a float cannot hold becomes infinite or
/// NaN; the caller mends that. Errors: objects (pickles) and records, no dimensions, sizes that do not fit.
Result<NumpyArray> read_npy(std::span<const std::byte> content, int most_rows, const std::string& file,
                            const OnProgress& on_progress = {});

/// float32, version 1.
std::vector<std::byte> build_npy(MatrixView<const float> numbers);

}  // namespace planisphere
