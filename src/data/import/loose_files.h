// The files of an Embedding Projector folder, which may contradict their configuration and each other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/matrix.h"
#include "base/result.h"
#include "data/dataset.h"
#include "data/import/archives.h"
#include "data/import/encoding.h"

namespace planisphere {

/// What is believed about a tensor before it is read.
struct TensorHints {
  int points = 0, dimensions = 0;  // as promised; 0 where nothing is
  int metadata_lines = 0;          // of the file with texts, which may have a header; 0 without one
};

/// Raw float32 of the promised shape. Where the size contradicts it: float64 or float16 of that shape; else
/// float32 with as many rows as there are texts, with the promised dimensions, or with the promised rows;
/// else the whole rows of a file that was cut short. All of that is noted. Errors: none of these fit.
Result<Matrix<float>> read_loose_tensor(std::span<const std::byte> content, const TensorHints& hints,
                                        int most_rows, const std::string& file, Notes& notes);

/// Lines of a text, empty ones at its end left out.
int count_lines(std::string_view text);

/// As read_metadata(), and where that fails: the header is told by the number of lines, rows get as many
/// values as the first line, and texts that are too many or too few are left out or empty. All of that is
/// noted.
std::vector<Column> read_loose_metadata(std::string_view text, int points, const std::string& file,
                                        Notes& notes);

}  // namespace planisphere
