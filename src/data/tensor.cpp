// One copy and one look at every number: an infinity would spread through every distance.
#include "data/tensor.h"

#include <bit>
#include <cassert>
#include <cmath>
#include <cstring>
#include <utility>

#include "data/expected_found.h"

namespace planisphere {

static_assert(std::endian::native == std::endian::little, "tensors are copied as they are");

Status TensorReader::open(int rows, int cols, std::size_t bytes, const std::string& file) {
  const std::size_t numbers = static_cast<std::size_t>(rows) * static_cast<std::size_t>(cols);
  if (bytes != numbers * sizeof(float)) {
    return expected_found(file,
                          std::to_string(numbers * sizeof(float)) + " bytes for " + std::to_string(rows) +
                              " × " + std::to_string(cols) + " float32",
                          std::to_string(bytes));
  }
  numbers_.reserve(numbers);  // untouched: filling it here would be a pass of its own
  received_ = 0;
  rows_ = rows;
  cols_ = cols;
  file_ = file;
  return Done{};
}

Status TensorReader::add(std::span<const std::byte> piece) {
  assert(received_ + piece.size() <= numbers_.capacity() * sizeof(float) && "all bytes have come");
  const std::size_t first = received_ / sizeof(float);  // a number whose bytes were not all there counts
  const std::size_t received = received_ + piece.size();
  numbers_.resize((received + sizeof(float) - 1) / sizeof(float));
  if (!piece.empty())
    std::memcpy(reinterpret_cast<std::byte*>(numbers_.data()) + received_, piece.data(), piece.size());
  received_ = received;
  for (std::size_t i = first; i < received / sizeof(float); ++i) {
    const float number = numbers_[i];
    if (std::isfinite(number)) continue;
    const auto cols = static_cast<std::size_t>(cols_);
    return expected_found(file_, "finite numbers",
                          std::string(std::isnan(number) ? "NaN" : "infinity") + " in row " +
                              std::to_string(i / cols + 1) + ", column " + std::to_string(i % cols + 1));
  }
  return Done{};
}

Matrix<float> TensorReader::finish() {
  return {rows_, cols_, std::exchange(numbers_, {})};
}

Result<Matrix<float>> read_tensor(std::span<const std::byte> content, int rows, int cols,
                                  const std::string& file) {
  TensorReader reader;
  Status status = reader.open(rows, cols, content.size(), file);
  if (status.ok()) status = reader.add(content);
  if (!status.ok()) return Error{status.error()};
  return reader.finish();
}

}  // namespace planisphere
