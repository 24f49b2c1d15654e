// Line after line, for a piece may end anywhere.
#include "data/metadata.h"

#include <algorithm>
#include <utility>

#include "data/expected_found.h"
#include "data/utf8.h"

namespace planisphere {

namespace {

std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::size_t count_values(std::string_view line) {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t')) + 1;
}

void append_row(std::vector<Column>& columns, std::string_view line) {
  for (Column& column : columns) {
    const std::size_t end = std::min(line.find('\t'), line.size());
    column.values.emplace_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
}

}  // namespace

MetadataReader::MetadataReader(int points, std::optional<std::string> only_column, std::string file)
    : points_(static_cast<std::size_t>(points)),
      only_column_(std::move(only_column)),
      file_(std::move(file)) {}

Status MetadataReader::add(std::string_view piece) {
  while (true) {
    const std::size_t end = piece.find('\n');
    if (end == std::string_view::npos) {
      rest_ += piece;
      return Done{};
    }
    Status status = Done{};
    if (rest_.empty()) {
      status = take_line(piece.substr(0, end));
    } else {
      rest_ += piece.substr(0, end);
      status = take_line(std::exchange(rest_, {}));
    }
    if (!status.ok()) return status;
    ++bytes_;
    piece.remove_prefix(end + 1);
  }
}

// A line break ends a line; it does not begin another one.
Result<std::vector<Column>> MetadataReader::finish() {
  if (!rest_.empty()) {
    if (Status status = take_line(rest_); !status.ok()) return Error{status.error()};
  }
  if (bytes_ == 0)
    return expected_found(file_, "metadata of " + std::to_string(points_) + " points", "an empty file");
  if (rows_ == points_) return std::move(columns_);
  const bool named = columns_.size() == 1 && rows_ == points_ + 1;
  return expected_found(file_, counted(points_, "row") + ", one for each point",
                        std::to_string(rows_) + (named ? " (a single column has no header line)" : ""));
}

Status MetadataReader::take_line(std::string_view line) {
  if (lines_ == 0 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  ++lines_;
  if (const std::size_t at = find_invalid_utf8(line); at != std::string_view::npos) {
    return expected_found(at_line(file_, lines_), "UTF-8 text",
                          "the value " + std::to_string(static_cast<unsigned char>(line[at])) + " at byte " +
                              std::to_string(bytes_ + at));
  }
  bytes_ += line.size();
  while (line.ends_with('\r')) line.remove_suffix(1);
  if (lines_ == 1) {
    if (Status status = begin_columns(line); !status.ok() || columns_.size() > 1) return status;
  }
  return take_row(line);
}

Status MetadataReader::begin_columns(std::string_view first) {
  columns_.resize(count_values(first));
  for (Column& column : columns_) column.values.reserve(points_);
  if (columns_.size() == 1) {
    columns_[0].name = only_column_.value_or("label");
    return Done{};
  }
  if (only_column_) {
    return expected_found(file_, "one column, to be named \"" + *only_column_ + "\" by planisphere.json",
                          std::to_string(columns_.size()) + " with names of their own");
  }
  append_row(columns_, first);
  for (Column& column : columns_) {
    column.name = std::move(column.values[0]);
    column.values.clear();
  }
  return Done{};
}

Status MetadataReader::take_row(std::string_view line) {
  if (rows_ >= points_ && line.empty()) {
    ++superfluous_;
    return Done{};
  }
  if (superfluous_ > 0 && columns_.size() > 1) return ragged(lines_ - superfluous_, 1);
  rows_ += std::exchange(superfluous_, 0) + 1;
  if (const std::size_t values = count_values(line); values != columns_.size()) return ragged(lines_, values);
  if (rows_ <= points_) append_row(columns_, line);
  return Done{};
}

Error MetadataReader::ragged(std::size_t line, std::size_t values) const {
  return expected_found(at_line(file_, line), counted(columns_.size(), "column"), std::to_string(values));
}

Result<std::vector<Column>> read_metadata(std::string_view text, int points,
                                          const std::optional<std::string>& only_column,
                                          const std::string& file) {
  MetadataReader reader(points, only_column, file);
  if (Status status = reader.add(text); !status.ok()) return Error{status.error()};
  return reader.finish();
}

}  // namespace planisphere
