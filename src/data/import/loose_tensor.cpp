// Which shape makes a file's size is asked of one believable shape after the other.
#include <algorithm>
#include <cstring>
#include <limits>
#include <optional>

#include "data/expected_found.h"
#include "data/import/half_float.h"
#include "data/import/loose_files.h"
#include "data/import/piece.h"

namespace planisphere {

namespace {

struct Shape {
  std::size_t rows = 0, cols = 0, bytes_each = 4;
  std::string note;
};

std::string by(std::size_t rows, std::size_t cols) {
  return std::to_string(rows) + " × " + std::to_string(cols);
}

bool is_believable(const Shape& shape) {
  constexpr std::size_t most = std::numeric_limits<int>::max() / 4;
  return shape.rows > 0 && shape.cols > 0 && shape.rows <= most / shape.cols;
}

/// As many rows as `rows`, if that divides the file.
std::optional<Shape> with_rows(std::size_t size, std::size_t rows, const std::string& why) {
  if (rows == 0 || size % (rows * 4) != 0) return std::nullopt;
  return Shape{rows, size / (rows * 4), 4, why};
}

std::optional<Shape> with_dimensions(std::size_t size, std::size_t cols, const std::string& why) {
  if (cols == 0 || size % (cols * 4) != 0) return std::nullopt;
  return Shape{size / (cols * 4), cols, 4, why};
}

std::optional<Shape> find_shape(std::size_t size, const TensorHints& hints, const std::string& file) {
  const auto rows = static_cast<std::size_t>(hints.points), cols = static_cast<std::size_t>(hints.dimensions),
             lines = static_cast<std::size_t>(hints.metadata_lines);
  const bool promised = rows > 0 && cols > 0;
  if (promised && rows <= size / cols) {
    if (size == rows * cols * 4) return Shape{rows, cols, 4, ""};
    const bool twice = lines / 2 == rows && lines > 2;  // as many texts: rows were added
    if (size == rows * cols * 8 && !twice)
      return Shape{rows, cols, 8, file + " holds float64 rather than float32."};
    if (size == rows * cols * 2) return Shape{rows, cols, 2, file + " holds float16 rather than float32."};
  }
  const std::string promise = promised ? " rather than the promised " + by(rows, cols) : "";
  std::optional<Shape> found = with_dimensions(size, cols, "");
  for (const std::size_t texts : {lines, lines - (lines > 0 ? 1 : 0)}) {
    if (found && found->rows == texts) break;
    if (const auto other = with_rows(size, texts, ""); other && !found) found = other;
  }
  if (!found) found = with_rows(size, rows, "");
  if (found) {
    found->note = file + " has " + by(found->rows, found->cols) + " numbers" + promise + ".";
    return found;
  }
  if (!promised || size >= rows * cols * 4 || size < cols * 4) return std::nullopt;
  const std::size_t whole = size / (cols * 4);
  return Shape{whole, cols, 4,
               file + " was cut short: " + std::to_string(whole) + " of the promised " +
                   std::to_string(rows) + " rows are there."};
}

float read_number(const std::byte* bytes, std::size_t size) {
  if (size == 8) {
    double number;
    std::memcpy(&number, bytes, sizeof number);
    return static_cast<float>(number);
  }
  if (size == 4) {
    float number;
    std::memcpy(&number, bytes, sizeof number);
    return number;
  }
  std::uint16_t half;
  std::memcpy(&half, bytes, sizeof half);
  return half_to_float(half);
}

}  // namespace

Result<Matrix<float>> read_loose_tensor(std::span<const std::byte> content, const TensorHints& hints,
                                        int most_rows, const std::string& file, Notes& notes) {
  const std::optional<Shape> shape = find_shape(content.size(), hints, file);
  if (!shape || !is_believable(*shape)) {
    const bool promised = hints.points > 0 && hints.dimensions > 0;
    return expected_found(
        file,
        promised
            ? "bytes for " +
                  by(static_cast<std::size_t>(hints.points), static_cast<std::size_t>(hints.dimensions)) +
                  " float32"
            : "a known format, or a configuration that gives the shape of these numbers",
        std::to_string(content.size()) + " bytes");
  }
  if (!shape->note.empty()) notes.push_back(shape->note);
  const std::size_t rows = std::min(shape->rows, static_cast<std::size_t>(most_rows));
  if (rows < shape->rows)
    notes.push_back(file + " has " + std::to_string(shape->rows) + " rows: the first " +
                    std::to_string(rows) + " were taken.");
  Matrix<float> tensor(static_cast<int>(rows), static_cast<int>(shape->cols));
  for (std::size_t i = 0; i < tensor.size(); ++i)
    tensor.data()[i] = read_number(content.data() + i * shape->bytes_each, shape->bytes_each);
  mend_numbers(tensor, file, notes);
  return tensor;
}

}  // namespace planisphere
