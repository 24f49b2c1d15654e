// Bytes in, numbers out, and back: all our machines are little-endian.
#include "bencher/rows_file.h"

#include <algorithm>
#include <cstring>
#include <filesystem>

#include "data/files.h"

namespace planisphere {
namespace {

template <class Number>
Result<Matrix<Number>> read_numbers(const std::string& path, int columns, int points) {
  const Result<std::vector<std::byte>> content = read_file(path);
  if (!content.ok()) return Error{content.error()};
  const std::size_t bytes = content.value().size(),
                    row_bytes = static_cast<std::size_t>(columns) * sizeof(Number);
  if (bytes % row_bytes != 0)
    return Error{path + ": its size is no multiple of " + std::to_string(columns) + " columns"};
  const int rows = static_cast<int>(bytes / row_bytes);
  if (points > rows) return Error{path + ": has " + std::to_string(rows) + " rows only"};
  Matrix<Number> numbers(points > 0 ? points : rows, columns);
  if (!numbers.empty()) std::memcpy(numbers.data(), content.value().data(), numbers.size() * sizeof(Number));
  return numbers;
}

}  // namespace

Result<Matrix<float>> read_rows(const std::string& path, int columns, int points) {
  return read_numbers<float>(path, columns, points);
}

Result<Matrix<int>> read_index_rows(const std::string& path, int columns, int points) {
  return read_numbers<int>(path, columns, points);
}

Status write_rows(const std::string& path, MatrixView<const float> rows) {
  const std::filesystem::path whole(path);
  return write_files(whole.has_parent_path() ? whole.parent_path().string() : ".",
                     {{whole.filename().string(), std::as_bytes(rows.flat())}});
}

}  // namespace planisphere
