// A `.bytes` tensor: float32, little-endian, row-major, without a header.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/matrix.h"
#include "base/result.h"

namespace planisphere {

/// Reads a tensor whose bytes arrive in pieces, cut anywhere: each costs a copy and one look at its numbers.
class TensorReader {
 public:
  /// Before the first piece. Error: a file of `bytes` that are not exactly rows × cols × 4. `file` is only
  /// for the messages.
  Status open(int rows, int cols, std::size_t bytes, const std::string& file);
  /// The next bytes, never more than are left. Error: a number that is not finite.
  Status add(std::span<const std::byte> piece);
  /// The tensor, once it has all its bytes; then the reader is as new.
  Matrix<float> finish();

 private:
  std::vector<float> numbers_;
  std::size_t received_ = 0;  // bytes
  int rows_ = 0, cols_ = 0;
  std::string file_;
};

/// The same of a tensor that is there as a whole.
Result<Matrix<float>> read_tensor(std::span<const std::byte> content, int rows, int cols,
                                  const std::string& file);

}  // namespace planisphere
