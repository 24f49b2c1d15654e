// Bytes are put together one by one, so that nothing depends on the machine's own order.
#include "data/quantised.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "data/expected_found.h"

namespace planisphere {

namespace {

constexpr float top = 65535;

Status check_size(std::span<const std::byte> bytes, int rows, int cols, std::size_t width,
                  const std::string& file) {
  const std::size_t wanted = static_cast<std::size_t>(rows) * static_cast<std::size_t>(cols) * width;
  if (bytes.size() == wanted) return Done{};
  return expected_found(file,
                        std::to_string(wanted) + " bytes for " + std::to_string(rows) + " × " +
                            std::to_string(cols) + " numbers of " + std::to_string(width),
                        std::to_string(bytes.size()));
}

std::uint32_t number_at(std::span<const std::byte> bytes, std::size_t index, std::size_t width) {
  std::uint32_t number = 0;
  for (std::size_t b = width; b-- > 0;)
    number = number << 8 | static_cast<std::uint32_t>(bytes[index * width + b]);
  return number;
}

void append_number(std::string& bytes, std::uint32_t number, std::size_t width) {
  for (std::size_t b = 0; b < width; ++b) bytes += static_cast<char>(number >> (8 * b) & 0xFF);
}

std::size_t neighbour_width(int points) {
  return points <= 65536 ? 2 : 4;
}

}  // namespace

QuantisedRange find_range(MatrixView<const float> layout) {
  const auto d = static_cast<std::size_t>(layout.cols);
  QuantisedRange range{std::vector<float>(d), std::vector<float>(d)};
  for (int i = 0; i < layout.rows; ++i) {
    for (std::size_t j = 0; j < d; ++j) {
      const float x = layout.row(i)[j];
      range.least[j] = i == 0 ? x : std::min(range.least[j], x);
      range.most[j] = i == 0 ? x : std::max(range.most[j], x);
    }
  }
  return range;
}

std::string quantise_layout(MatrixView<const float> layout, const QuantisedRange& range) {
  std::string bytes;
  for (std::size_t i = 0; i < layout.size(); ++i) {
    const std::size_t j = i % static_cast<std::size_t>(layout.cols);
    const float span = range.most[j] - range.least[j];
    const float share = span > 0 ? (layout.data[i] - range.least[j]) / span : 0;
    append_number(bytes, static_cast<std::uint32_t>(std::lround(std::clamp(share, 0.0f, 1.0f) * top)), 2);
  }
  return bytes;
}

Result<Matrix<float>> read_quantised_layout(std::span<const std::byte> bytes, int points,
                                            const QuantisedRange& range, const std::string& file) {
  const int dimensions = static_cast<int>(range.least.size());
  if (Status status = check_size(bytes, points, dimensions, 2, file); !status.ok())
    return Error{status.error()};
  Matrix<float> layout(points, dimensions);
  for (std::size_t i = 0; i < layout.size(); ++i) {
    const std::size_t j = i % range.least.size();
    const float share = static_cast<float>(number_at(bytes, i, 2)) / top;
    layout.flat()[i] = range.least[j] + share * (range.most[j] - range.least[j]);
  }
  return layout;
}

std::string quantise_directions(MatrixView<const float> vectors) {
  std::string bytes;
  for (int i = 0; i < vectors.rows; ++i) {
    float largest = 0;
    for (int j = 0; j < vectors.cols; ++j) largest = std::max(largest, std::abs(vectors(i, j)));
    const float scale = largest > 0 ? 127 / largest : 0;
    for (int j = 0; j < vectors.cols; ++j)
      bytes += static_cast<char>(static_cast<std::int8_t>(std::lround(vectors(i, j) * scale)));
  }
  return bytes;
}

Result<Matrix<float>> read_quantised_directions(std::span<const std::byte> bytes, int points, int dimensions,
                                                const std::string& file) {
  if (Status status = check_size(bytes, points, dimensions, 1, file); !status.ok())
    return Error{status.error()};
  Matrix<float> vectors(points, dimensions);
  for (int i = 0; i < points; ++i) {
    const std::byte* from = bytes.data() + static_cast<std::size_t>(i) * static_cast<std::size_t>(dimensions);
    float* row = vectors.row(i);
    int squares = 0;
    for (int j = 0; j < dimensions; ++j) {
      const int number = static_cast<std::int8_t>(from[j]);
      row[j] = static_cast<float>(number);
      squares += number * number;
    }
    const float scale = squares > 0 ? 1 / std::sqrt(static_cast<float>(squares)) : 0;
    for (int j = 0; j < dimensions; ++j) row[j] *= scale;
  }
  return vectors;
}

std::string pack_neighbours(MatrixView<const int> neighbours) {
  std::string bytes;
  for (const int neighbour : neighbours.flat())
    append_number(bytes, static_cast<std::uint32_t>(neighbour), neighbour_width(neighbours.rows));
  return bytes;
}

Result<Matrix<int>> read_packed_neighbours(std::span<const std::byte> bytes, int points, int count,
                                           const std::string& file) {
  const std::size_t width = neighbour_width(points);
  if (Status status = check_size(bytes, points, count, width, file); !status.ok())
    return Error{status.error()};
  Matrix<int> neighbours(points, count);
  for (std::size_t i = 0; i < neighbours.size(); ++i) {
    const std::uint32_t number = number_at(bytes, i, width);
    if (number >= static_cast<std::uint32_t>(points)) {
      return expected_found(file, "numbers of points below " + std::to_string(points),
                            std::to_string(number) + " at byte " + std::to_string(i * width));
    }
    neighbours.flat()[i] = static_cast<int>(number);
  }
  return neighbours;
}

}  // namespace planisphere
