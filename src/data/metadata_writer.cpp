// The other direction of metadata.cpp, only needed where bundles are made.
#include <algorithm>
#include <cstddef>

#include "data/expected_found.h"
#include "data/metadata.h"

namespace planisphere {

namespace {

/// Appends a value to the line, unless it would look like two.
Status append_value(std::string& text, const std::string& value, char end, const std::string& file) {
  const std::size_t at = value.find_first_of("\t\r\n");
  if (at != std::string::npos) {
    const auto line = 1 + std::count(text.begin(), text.end(), '\n');
    return expected_found(
        at_line(file, static_cast<std::size_t>(line)), "a text without tabs and line breaks",
        "character " + std::to_string(int{value[at]}) + " at byte " + std::to_string(at) + " of it");
  }
  text += value;
  text += end;
  return Done{};
}

}  // namespace

Result<std::string> metadata_text(const std::vector<Column>& columns, int points, const std::string& file) {
  std::string text;
  const auto end_of = [&](std::size_t j) { return j + 1 < columns.size() ? '\t' : '\n'; };
  for (std::size_t j = 0; j < columns.size() && columns.size() > 1; ++j) {
    if (Status status = append_value(text, columns[j].name, end_of(j), file); !status.ok()) {
      return Error{status.error()};
    }
  }
  for (std::size_t i = 0; i < static_cast<std::size_t>(points); ++i) {
    for (std::size_t j = 0; j < columns.size(); ++j) {
      if (Status status = append_value(text, columns[j].values[i], end_of(j), file); !status.ok()) {
        return Error{status.error()};
      }
    }
  }
  return text;
}

}  // namespace planisphere
