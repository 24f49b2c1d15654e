// One copy and one look at every number: an infinity would spread through every distance.
#include "data/tensor.h"

#include <bit>
#include <cmath>
#include <cstring>

#include "data/expected_found.h"

namespace planisphere {

static_assert(std::endian::native == std::endian::little, "tensors are copied as they are");

Result<Matrix<float>> read_tensor(std::span<const std::byte> content, int rows, int cols,
                                  const std::string& file) {
  const std::size_t numbers = static_cast<std::size_t>(rows) * static_cast<std::size_t>(cols);
  if (content.size() != numbers * sizeof(float)) {
    return expected_found(file,
                          std::to_string(numbers * sizeof(float)) + " bytes for " + std::to_string(rows) +
                              " × " + std::to_string(cols) + " float32",
                          std::to_string(content.size()));
  }
  Matrix<float> tensor(rows, cols);
  std::memcpy(tensor.data(), content.data(), content.size());
  for (std::size_t i = 0; i < numbers; ++i) {
    const float number = tensor.data()[i];
    if (std::isfinite(number)) continue;
    const std::size_t row = i / static_cast<std::size_t>(cols), column = i % static_cast<std::size_t>(cols);
    return expected_found(file, "finite numbers",
                          std::string(std::isnan(number) ? "NaN" : "infinity") + " in row " +
                              std::to_string(row + 1) + ", column " + std::to_string(column + 1));
  }
  return tensor;
}

}  // namespace planisphere
