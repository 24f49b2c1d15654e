// Numbers in one or two bytes where that is as good: maps, directions, lists of neighbours.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/matrix.h"
#include "base/result.h"

namespace planisphere {

/// A map in 16 bits a coordinate: least + number / 65535 × (most − least), for each dimension.
struct QuantisedRange {
  std::vector<float> least, most;  // one for each dimension
};

QuantisedRange find_range(MatrixView<const float> layout);
/// points × dimensions uint16, little-endian, row by row.
std::string quantise_layout(MatrixView<const float> layout, const QuantisedRange& range);
Result<Matrix<float>> read_quantised_layout(std::span<const std::byte> bytes, int points,
                                            const QuantisedRange& range, const std::string& file);

/// Directions in 8 bits a coordinate: points × dimensions int8, row by row, the largest of a row ±127. Only
/// the direction counts: reading makes every row's length 1 (rows of zeros stay so).
std::string quantise_directions(MatrixView<const float> vectors);
Result<Matrix<float>> read_quantised_directions(std::span<const std::byte> bytes, int points, int dimensions,
                                                const std::string& file);

/// Each point's nearest points in the original space, nearest first: points × count numbers of points,
/// little-endian, row by row; uint16 up to 65,536 points and uint32 above.
std::string pack_neighbours(MatrixView<const int> neighbours);
Result<Matrix<int>> read_packed_neighbours(std::span<const std::byte> bytes, int points, int count,
                                           const std::string& file);

}  // namespace planisphere
