// Lines first, then values: every rule of the format is about one or the other.
#include "data/metadata.h"

#include <algorithm>

#include "data/expected_found.h"
#include "data/utf8.h"

namespace planisphere {

namespace {

/// The lines without their ends. A line break ends a line; it does not begin another one.
std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    while (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::vector<std::string_view> split_values(std::string_view line) {
  std::vector<std::string_view> values;
  while (true) {
    const std::size_t end = line.find('\t');
    values.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return values;
    line.remove_prefix(end + 1);
  }
}

Status check_utf8(std::string_view text, const std::string& file) {
  const std::size_t at = find_invalid_utf8(text);
  if (at == std::string_view::npos) return Done{};
  const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  return expected_found(
      at_line(file, static_cast<std::size_t>(line)), "UTF-8 text",
      "the value " + std::to_string(static_cast<unsigned char>(text[at])) + " at byte " + std::to_string(at));
}

std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

bool has_as_many_values(std::string_view line, std::size_t columns) {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t')) + 1 == columns;
}

void append_row(std::vector<Column>& columns, std::string_view line) {
  for (Column& column : columns) {
    const std::size_t end = std::min(line.find('\t'), line.size());
    column.values.emplace_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
}

}  // namespace

Result<std::vector<Column>> read_metadata(std::string_view text, int points,
                                          const std::optional<std::string>& only_column,
                                          const std::string& file) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.empty())
    return expected_found(file, "metadata of " + std::to_string(points) + " points", "an empty file");
  if (Status status = check_utf8(text, file); !status.ok()) return Error{status.error()};

  std::vector<std::string_view> lines = split_lines(text);
  const std::vector<std::string_view> first = split_values(lines.front());
  const std::size_t header = first.size() > 1 ? 1 : 0;
  const std::size_t wanted = static_cast<std::size_t>(points) + header;
  while (lines.size() > wanted && lines.back().empty()) lines.pop_back();

  std::vector<Column> columns(first.size());
  if (header == 0) columns[0].name = only_column.value_or("label");
  if (header == 1) {
    if (only_column) {
      return expected_found(file, "one column, to be named \"" + *only_column + "\" by planisphere.json",
                            std::to_string(first.size()) + " with names of their own");
    }
    for (std::size_t j = 0; j < first.size(); ++j) columns[j].name = first[j];
  }
  for (Column& column : columns) column.values.reserve(lines.size());
  for (std::size_t i = header; i < lines.size(); ++i) {
    if (!has_as_many_values(lines[i], columns.size())) {
      return expected_found(at_line(file, i + 1), counted(columns.size(), "column"),
                            std::to_string(split_values(lines[i]).size()));
    }
    append_row(columns, lines[i]);
  }
  if (lines.size() != wanted) {
    const bool named = header == 0 && lines.size() == wanted + 1;
    return expected_found(
        file, counted(wanted - header, "row") + ", one for each point",
        std::to_string(lines.size() - header) + (named ? " (a single column has no header line)" : ""));
  }
  return columns;
}

}  // namespace planisphere
