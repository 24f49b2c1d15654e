// The number of points decides what a line is.
#include <algorithm>
#include <utility>

#include "data/import/cells.h"
#include "data/import/loose_files.h"
#include "data/metadata.h"

namespace planisphere {

namespace {

std::string_view without_empty_lines(std::string_view text) {
  while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

using Rows = std::vector<std::vector<std::string>>;

Rows split_rows(std::string_view text) {
  Rows rows;
  RowScanner scanner(text, {.delimiter = '\t'});
  for (std::vector<std::string_view> cells; scanner.next(cells);)
    rows.emplace_back(cells.begin(), cells.end());
  return rows;
}

// All rows as long as the first one; the line of the first that was not, and how many there were.
std::pair<std::size_t, int> even_out(Rows& rows) {
  std::pair<std::size_t, int> mended{0, 0};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].size() == rows[0].size()) continue;
    if (mended.second++ == 0) mended.first = i + 1;
    rows[i].resize(rows[0].size());
  }
  return mended;
}

bool decide_header(const Rows& rows, std::size_t points, const std::string& file, Notes& notes) {
  const bool several = rows[0].size() > 1;
  if (several && rows.size() == points) {
    notes.push_back(file + " has no line of names: its first line is that of the first point.");
    return false;
  }
  if (!several && rows.size() == points + 1) {
    notes.push_back(file + ": its first line, “" + rows[0][0] + "”, is taken for the column’s name.");
    return true;
  }
  return several;
}

}  // namespace

int count_lines(std::string_view text) {
  text = without_empty_lines(text);
  return text.empty() ? 0 : 1 + static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

std::vector<Column> read_loose_metadata(std::string_view text, int points, const std::string& file,
                                        Notes& notes) {
  Result<std::vector<Column>> strictly = read_metadata(text, points, std::nullopt, file);
  if (strictly.ok()) return std::move(strictly.value());
  Rows rows = split_rows(without_empty_lines(text));
  if (rows.empty()) {
    notes.push_back(file + " is empty.");
    return {};
  }
  const auto wanted = static_cast<std::size_t>(points);
  const auto [line, mended] = even_out(rows);
  if (mended > 0)
    notes.push_back(file + ": " + std::to_string(mended) + (mended == 1 ? " line has" : " lines have") +
                    " more or fewer than " + std::to_string(rows[0].size()) + " values, the first is line " +
                    std::to_string(line) + ".");
  const std::size_t header = decide_header(rows, wanted, file, notes) ? 1 : 0, found = rows.size() - header;
  if (found != wanted)
    notes.push_back(file + " has texts for " + std::to_string(found) + " points, where there are " +
                    std::to_string(points) +
                    (found < wanted ? ": the last ones have none." : ": the last ones are left out."));
  std::vector<Column> columns(rows[0].size());
  for (std::size_t j = 0; j < columns.size(); ++j) {
    columns[j].name = header == 1 && !rows[0][j].empty() ? rows[0][j]
                      : columns.size() == 1              ? "label"
                                                         : "column " + std::to_string(j + 1);
    for (std::size_t i = 0; i < wanted; ++i)
      columns[j].values.push_back(i < found ? std::move(rows[i + header][j]) : "");
  }
  return columns;
}

}  // namespace planisphere
