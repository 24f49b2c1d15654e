// The file through which all contestants get the same input and hand in their layouts: float32, row by row,
// and nothing else.
#pragma once

#include <string>

#include "base/matrix.h"
#include "base/result.h"

namespace planisphere {

/// The first `points` rows (all of them: 0) of a file of little-endian float32 with `columns` to a row.
Result<Matrix<float>> read_rows(const std::string& path, int columns, int points = 0);

/// The same for int32, as lists of neighbours are written.
Result<Matrix<int>> read_index_rows(const std::string& path, int columns, int points = 0);

/// Makes the file's folder, too.
Status write_rows(const std::string& path, MatrixView<const float> rows);

}  // namespace planisphere
