// Counts that a file promises are held against its size before anything is allocated.
#include "data/word_vectors.h"

#include <fast_float/fast_float.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <optional>

#include "data/expected_found.h"
#include "data/text_lines.h"

namespace planisphere {

namespace {

struct Shape {
  std::int64_t points = 0, dimensions = 0;
};

std::optional<float> number_in(std::string_view field) {
  float number = 0;
  if (field.starts_with('+')) field.remove_prefix(1);
  const auto read = fast_float::from_chars(field.data(), field.data() + field.size(), number);
  if (field.empty() || read.ec != std::errc() || read.ptr != field.data() + field.size() ||
      !std::isfinite(number))
    return std::nullopt;
  return number;
}

/// "n d", both positive, at least `least_bytes` to a number in `size` bytes.
std::optional<Shape> read_shape(std::string_view line, std::size_t size, std::int64_t bytes_each) {
  Shape shape;
  for (std::int64_t* number : {&shape.points, &shape.dimensions}) {
    const std::string_view field = take_field(line);
    const auto read = std::from_chars(field.data(), field.data() + field.size(), *number);
    if (read.ec != std::errc() || read.ptr != field.data() + field.size() || *number < 1 || *number > 1 << 28)
      return std::nullopt;
  }
  if (!take_field(line).empty()) return std::nullopt;
  if (shape.points > static_cast<std::int64_t>(size) / (shape.dimensions * bytes_each)) return std::nullopt;
  return shape;
}

Error bad_shape(const std::string& file, std::string_view line) {
  return expected_found(at_line(file, 1),
                        "the numbers of words and dimensions, no more than the file can hold",
                        "\"" + std::string(line.substr(0, 40)) + "\"");
}

/// The last `count` fields of the line become `row`; what is left of the line, or nothing where they are no
/// numbers.
std::optional<std::string_view> take_numbers(std::string_view line, int count, float* row) {
  for (int j = count; j-- > 0;) {
    while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
    const std::size_t space = line.find_last_of(" \t");
    if (space == std::string_view::npos) return std::nullopt;
    const std::optional<float> number = number_in(line.substr(space + 1));
    if (!number) return std::nullopt;
    row[j] = *number;
    line = line.substr(0, space);
  }
  return line;
}

int count_numbers(std::string_view line) {
  int count = 0;
  float number = 0;
  while (const auto rest = take_numbers(line, 1, &number)) {
    line = *rest;
    ++count;
  }
  return count;
}

/// Lines of names and d numbers until the end; `expected` rows, or any number where that is −1.
Result<NamedVectors> read_rows(TextLines& lines, int dimensions, std::int64_t expected, bool spaces,
                               const std::string& file, const OnProgress& on_progress) {
  NamedVectors result;
  std::vector<float> numbers;
  const std::size_t size = lines.rest().size();
  Walk walk{on_progress, size};
  for (std::string_view line; lines.next(line); walk.step(size - lines.rest().size())) {
    if (line.empty() && lines.rest().empty()) break;
    numbers.resize(numbers.size() + static_cast<std::size_t>(dimensions));
    const auto name = take_numbers(line, dimensions, numbers.data() + numbers.size() - dimensions);
    if (!name || (!spaces && name->find(' ') != std::string_view::npos))
      return expected_found(at_line(file, lines.number()),
                            "a word and " + std::to_string(dimensions) + " finite numbers", "something else");
    result.names.emplace_back(*name);
  }
  if (expected >= 0 && expected != static_cast<std::int64_t>(result.names.size()))
    return expected_found(file, std::to_string(expected) + " words", std::to_string(result.names.size()));
  if (result.names.empty()) return expected_found(file, "words", "none");
  result.vectors = Matrix<float>(static_cast<int>(result.names.size()), dimensions);
  std::copy(numbers.begin(), numbers.end(), result.vectors.data());
  return result;
}

}  // namespace

Result<NamedVectors> read_word2vec_text(std::string_view text, const std::string& file,
                                        const OnProgress& on_progress) {
  TextLines lines(text);
  std::string_view first;
  lines.next(first);
  const std::optional<Shape> shape = read_shape(first, text.size(), 2);
  if (!shape) return bad_shape(file, first);
  return read_rows(lines, static_cast<int>(shape->dimensions), shape->points, false, file, on_progress);
}

Result<NamedVectors> read_glove(std::string_view text, const std::string& file, int dimensions,
                                const OnProgress& on_progress) {
  TextLines lines(text);
  std::string_view first;
  lines.next(first);
  if (dimensions <= 0) dimensions = count_numbers(first);
  if (dimensions == 0) return expected_found(at_line(file, 1), "a word and numbers", "no numbers");
  TextLines again(text);
  return read_rows(again, dimensions, -1, true, file, on_progress);
}

Result<NamedVectors> read_word2vec_binary(std::span<const std::byte> bytes, const std::string& file,
                                          const OnProgress& on_progress) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  const std::size_t line_end = std::min(text.find('\n'), text.size());
  const std::optional<Shape> shape = read_shape(text.substr(0, line_end), text.size(), sizeof(float));
  if (!shape) return bad_shape(file, text.substr(0, line_end));
  NamedVectors result;
  result.vectors = Matrix<float>(static_cast<int>(shape->points), static_cast<int>(shape->dimensions));
  const std::size_t row_bytes = static_cast<std::size_t>(shape->dimensions) * sizeof(float);
  std::size_t at = line_end + 1;
  Walk walk{on_progress, text.size()};
  for (int i = 0; i < result.vectors.rows(); ++i) {
    walk.step(at);
    if (at < text.size() && text[at] == '\n') ++at;
    const std::size_t space = text.find(' ', at);
    if (space == std::string_view::npos || text.size() - space - 1 < row_bytes)
      return expected_found(file, "word " + std::to_string(i + 1) + " of " + std::to_string(shape->points),
                            "the end at byte " + std::to_string(text.size()));
    result.names.emplace_back(text.substr(at, space - at));
    std::memcpy(result.vectors.row(i), text.data() + space + 1, row_bytes);
    for (int j = 0; j < result.vectors.cols(); ++j) {
      if (!std::isfinite(result.vectors(i, j)))
        return expected_found(
            file, "finite numbers",
            "another at byte " + std::to_string(space + 1 + std::size_t(j) * sizeof(float)));
    }
    at = space + 1 + row_bytes;
  }
  if (text.find_first_not_of('\n', at) != std::string_view::npos)
    return expected_found(file, "an end after " + std::to_string(shape->points) + " words",
                          std::to_string(text.size() - at) + " bytes more");
  return result;
}

}  // namespace planisphere
