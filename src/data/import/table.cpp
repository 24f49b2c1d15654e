// Three walks over the text: the style, then what each column is, then its contents.
#include "data/import/table.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "data/expected_found.h"
#include "data/import/cells.h"

namespace planisphere {

namespace {

using Cells = std::vector<std::string_view>;

/// What the first walk finds out about a column, its first row apart.
struct ColumnCount {
  int numbers = 0, missing = 0, texts = 0;
  bool whole = true;
  CellKind first = CellKind::missing;
};

struct Survey {
  TableStyle style;
  std::size_t width = 0;  // of the first row
  std::vector<ColumnCount> columns;
  std::vector<std::string> head;
  int rows = 0;  // with the first
  bool more_rows = false;
  int short_rows = 0, empty_rows = 0;
  std::size_t first_short = 0, skipped_lines = 0;
  std::string found;  // in place of a row, and where
  std::size_t found_line = 0;
  bool mended_quote = false;
};

bool is_empty_row(const Cells& cells, const TableStyle& style) {
  return style.delimiter != '\n' && (cells.empty() || (cells.size() == 1 && cells[0].empty()));
}

/// Empty cells behind the last column come from a delimiter too many.
bool fits(Cells& cells, std::size_t width) {
  while (cells.size() > width && cells.back().empty()) cells.pop_back();
  return cells.size() <= width;
}

void count_cells(Survey& survey, const Cells& cells) {
  const bool first = survey.rows == 1;
  double number = 0;
  for (std::size_t j = 0; j < survey.width; ++j) {
    ColumnCount& column = survey.columns[j];
    const CellKind kind =
        j < cells.size() ? read_cell(cells[j], survey.style.decimal, number) : CellKind::missing;
    if (first) {
      column.first = kind;
      continue;
    }
    if (kind == CellKind::text) ++column.texts;
    if (kind == CellKind::missing) ++column.missing;
    if (kind != CellKind::number) continue;
    ++column.numbers;
    column.whole = column.whole && number == std::floor(number);
  }
}

/// R gives the column with the names of rows no name of its own.
void name_first_column(Survey& survey) {
  const bool all_texts =
      std::all_of(survey.columns.begin(), survey.columns.end(),
                  [](const ColumnCount& column) { return column.first == CellKind::text; });
  if (!all_texts || survey.width < 2) return;
  ++survey.width;
  survey.head.insert(survey.head.begin(), "row");
  survey.columns.insert(survey.columns.begin(), ColumnCount{});
}

Survey survey_table(std::string_view text, const TableStyle& style, int most_rows, Walk walk) {
  Survey survey;
  survey.style = style;
  RowScanner scanner(text, style);
  Cells cells;
  while (scanner.next(cells)) {
    walk.step(text.size() - scanner.left());
    if (is_empty_row(cells, style)) {
      ++survey.empty_rows;
      continue;
    }
    if (survey.rows > most_rows) {
      survey.more_rows = true;
      break;
    }
    if (survey.rows++ == 0) {
      survey.width = cells.size();
      survey.columns.resize(survey.width);
      survey.head.assign(cells.begin(), cells.end());
    }
    if (survey.rows == 2 && cells.size() == survey.width + 1) name_first_column(survey);
    if (!fits(cells, survey.width)) {
      survey.found = std::to_string(cells.size());
      survey.found_line = scanner.line();
      break;
    }
    if (cells.size() < survey.width && survey.short_rows++ == 0) survey.first_short = scanner.line();
    count_cells(survey, cells);
  }
  survey.mended_quote = scanner.mended_quote();
  return survey;
}

/// Nearly all its cells below the first row are numbers: a few others are mistakes, and missing.
bool is_numeric(const ColumnCount& column) {
  return column.numbers > 0 && column.texts * 50 <= column.numbers && column.missing <= column.numbers;
}

/// "0", "1", "2", …, as programs name columns that have no names; where the column below is something else.
bool counts_columns(const Survey& survey) {
  int named = 0;
  double expected = -1, number = 0;
  bool fractions = false;
  for (std::size_t j = 0; j < survey.width; ++j) {
    if (survey.head[j].empty() && j == 0) continue;
    if (read_cell(survey.head[j], survey.style.decimal, number) != CellKind::number) return false;
    if (named++ == 0 && number != 0 && number != 1) return false;
    if (named > 1 && number != expected) return false;
    expected = number + 1;
    fractions = fractions || !survey.columns[j].whole;
  }
  return named >= 3 && fractions;
}

void decide_header(const Survey& survey, Table& table) {
  bool any_numeric = false;
  for (const ColumnCount& column : survey.columns) {
    if (!is_numeric(column)) continue;
    any_numeric = true;
    if (column.first == CellKind::text) table.has_header = true;
  }
  if (any_numeric && !table.has_header) table.has_header = counts_columns(survey);
  if (any_numeric) return;
  table.doubtful_header = true;
  table.has_header = survey.width > 1;
}

/// Decides for each column what it is, and gives it its places.
void place_columns(const Survey& survey, Table& table) {
  const auto numeric = std::count_if(survey.columns.begin(), survey.columns.end(), is_numeric);
  int numbers = 0, texts = 0;
  for (std::size_t j = 0; j < survey.width; ++j) {
    TableColumn column;
    const bool is_number = is_numeric(survey.columns[j]);
    column.whole = survey.columns[j].whole;
    if (table.has_header) column.name = table.head[j];
    if (column.name.empty()) column.name = "column " + std::to_string(j + 1);
    if (is_number) column.number_place = numbers++;
    if (!is_number || keeps_texts_of_numbers(table.rows, static_cast<int>(numeric)))
      column.text_place = texts++;
    table.columns.push_back(std::move(column));
  }
  table.texts.resize(static_cast<std::size_t>(texts));
  table.numbers = Matrix<float>(table.rows, numbers);
}

void fill_row(Table& table, const Cells& cells, int row, const TableStyle& style) {
  for (std::size_t j = 0; j < table.columns.size(); ++j) {
    TableColumn& column = table.columns[j];
    const std::string_view cell = j < cells.size() ? cells[j] : std::string_view();
    if (column.text_place >= 0) table.texts[static_cast<std::size_t>(column.text_place)].emplace_back(cell);
    if (!column.numeric()) continue;
    double number = 0;
    const bool there = read_cell(cell, style.decimal, number) == CellKind::number &&
                       std::isfinite(static_cast<float>(number));
    if (!there) ++column.missing;
    table.numbers(row, column.number_place) =
        there ? static_cast<float>(number) : std::numeric_limits<float>::quiet_NaN();
  }
}

void fill_table(std::string_view text, const Survey& survey, Table& table, Walk walk) {
  RowScanner scanner(text, survey.style);
  Cells cells;
  int row = table.has_header ? -1 : 0;
  while (row < table.rows && scanner.next(cells)) {
    walk.step(text.size() - scanner.left());
    if (is_empty_row(cells, survey.style)) continue;
    if (row >= 0) {
      static_cast<void>(fits(cells, survey.width));
      fill_row(table, cells, row, survey.style);
    }
    ++row;
  }
}

std::string counted(int count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

void note_mended(const Survey& survey, const Table& table, const std::string& file, Notes& notes) {
  if (survey.empty_rows > 0)
    notes.push_back(file + ": " + counted(survey.empty_rows, "empty line was", "empty lines were") +
                    " left out.");
  if (survey.short_rows > 0)
    notes.push_back(file + ": " + counted(survey.short_rows, "row has", "rows have") + " fewer than " +
                    std::to_string(survey.width) + " values, the first in line " +
                    std::to_string(survey.first_short) + "; the rest is empty there.");
  if (survey.mended_quote) notes.push_back(file + ": a quote without end was taken for a letter.");
  if (table.more_rows)
    notes.push_back(file + " has more rows: the first " + std::to_string(table.rows) + " were taken.");
}

/// Lines in front of the numbers that begin with "#", as NumPy writes them.
std::string_view without_comments(std::string_view text, std::size_t& lines) {
  std::string_view rest = text;
  while (rest.starts_with('#')) {
    rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
    ++lines;
  }
  double number = 0;
  RowScanner scanner(rest, find_table_style(rest));
  Cells cells;
  const bool numbers = lines > 0 && scanner.next(cells) && !cells.empty() &&
                       read_cell(cells[0], '.', number) == CellKind::number;
  if (numbers) return rest;
  lines = 0;
  return text;
}

}  // namespace

Result<Table> read_table(std::string_view text, int most_rows, const std::string& file, Notes& notes,
                         const OnProgress& on_progress) {
  std::size_t comments = 0;
  text = without_comments(text, comments);
  if (comments > 0) notes.push_back(file + ": the comment in front was left out.");
  const std::size_t whole_size = text.size();
  while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
  if (whole_size > text.size() + 2) notes.push_back(file + ": empty lines at its end were left out.");
  if (text.empty()) return expected_found(file, "rows of a table", "none");
  const Survey survey =
      survey_table(text, find_table_style(text), most_rows, {on_progress, text.size(), 0, 0.5});
  Table table;
  table.head = survey.head;
  table.delimiter = survey.style.delimiter;
  decide_header(survey, table);
  const std::string row_length = std::to_string(survey.width) + (survey.width == 1 ? " value" : " values");
  if (!survey.found.empty())
    return expected_found(at_line(file, survey.found_line + comments), row_length, survey.found);
  const bool only_numbers =
      !table.has_header && std::all_of(survey.columns.begin(), survey.columns.end(), is_numeric);
  if (survey.short_rows > 0 && only_numbers)
    return expected_found(at_line(file, survey.first_short + comments), row_length, "fewer");
  table.rows = std::min(survey.rows - (table.has_header ? 1 : 0), most_rows);
  if (table.rows < 1) return expected_found(file, "rows below the header", "none");
  table.more_rows = survey.more_rows || survey.rows - (table.has_header ? 1 : 0) > most_rows;
  place_columns(survey, table);
  fill_table(text, survey, table, {on_progress, text.size(), 0.5, 0.5});
  note_mended(survey, table, file, notes);
  return table;
}

}  // namespace planisphere
