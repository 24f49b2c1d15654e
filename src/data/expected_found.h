// The one shape of this folder's errors: which file, what was expected of it, what was found instead.
#pragma once

#include <cstddef>
#include <string>

#include "base/result.h"

namespace planisphere {

/// "digits/tensors.bytes: expected 24 bytes for 2 × 3 float32, found 23." `file` may carry a line:
/// "metadata.tsv:7".
inline Error expected_found(const std::string& file, const std::string& expected, const std::string& found) {
  return {file + ": expected " + expected + ", found " + found + "."};
}

/// "metadata.tsv:7", counting from 1.
inline std::string at_line(const std::string& file, std::size_t line) {
  return file + ":" + std::to_string(line);
}

}  // namespace planisphere
