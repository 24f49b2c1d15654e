// IDX, the format of MNIST's files: one array of any shape.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"

namespace planisphere {

struct IdxArray {
  std::vector<int> sizes;  // one for each dimension, the slowest first
  std::variant<std::vector<std::uint8_t>, std::vector<std::int8_t>, std::vector<std::int16_t>,
               std::vector<std::int32_t>, std::vector<float>, std::vector<double>>
      elements;  // row-major
};

/// Reads `00 00 type dimensions`, the sizes and the elements, all big-endian; types 08 u8, 09 i8, 0B i16, 0C
/// i32, 0D f32, 0E f64 (LeCun, yann.lecun.com/exdb/mnist). The content must end with the last element. `file`
/// is only for the messages.
Result<IdxArray> read_idx(std::span<const std::byte> content, const std::string& file);

}  // namespace planisphere
