// A `.bytes` tensor: float32, little-endian, row-major, without a header.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "base/matrix.h"
#include "base/result.h"

namespace planisphere {

/// Errors: not exactly rows × cols × 4 bytes; a number that is not finite. `file` is only for the messages.
Result<Matrix<float>> read_tensor(std::span<const std::byte> content, int rows, int cols,
                                  const std::string& file);

}  // namespace planisphere
