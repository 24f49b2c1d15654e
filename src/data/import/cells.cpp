// Quotes matter only where a cell begins with one.
#include "data/import/cells.h"

#include <fast_float/fast_float.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace planisphere {

std::string_view RowScanner::take_line() {
  const std::size_t end = rest_.find('\n');
  std::string_view line = rest_.substr(0, end);
  rest_ = end == std::string_view::npos ? std::string_view() : rest_.substr(end + 1);
  while (line.ends_with('\r')) line.remove_suffix(1);
  ++lines_taken_;
  return line;
}

bool RowScanner::next(std::vector<std::string_view>& cells) {
  cells.clear();
  unquoted_.clear();
  if (rest_.empty()) return false;
  line_ = lines_taken_ + 1;
  const std::string_view line = take_line();
  if (style_.delimiter == '\n') {
    cells.push_back(line);
  } else if (style_.delimiter == ' ') {
    split_at_spaces(line, cells);
  } else {
    split(line, cells);
  }
  return true;
}

void RowScanner::split_at_spaces(std::string_view line, std::vector<std::string_view>& cells) {
  while (true) {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return;
    line.remove_prefix(begin);
    const std::size_t closing = style_.quotes && line[0] == '"' ? line.find('"', 1) : std::string_view::npos;
    const bool quoted = closing != std::string_view::npos;
    const std::size_t end = quoted ? closing : std::min(line.find_first_of(" \t"), line.size());
    cells.push_back(line.substr(quoted ? 1 : 0, quoted ? end - 1 : end));
    line.remove_prefix(quoted ? end + 1 : end);
  }
}

void RowScanner::split(std::string_view line, std::vector<std::string_view>& cells) {
  while (true) {
    std::string_view cell;
    if (!style_.quotes || !line.starts_with('"') || !take_quoted(line, cell)) {
      const std::size_t end = std::min(line.find(style_.delimiter), line.size());
      cell = line.substr(0, end);
      line.remove_prefix(end);
    }
    cells.push_back(cell);
    if (line.empty()) return;
    line.remove_prefix(1);
  }
}

// Whatever stands between the closing quote and the next delimiter belongs to the cell. Without a closing
// quote within a reasonable distance it was a letter.
bool RowScanner::take_quoted(std::string_view& line, std::string_view& cell) {
  constexpr std::size_t most_lines = 1000;
  std::string text;
  std::string_view in = line.substr(1), rest = rest_;
  for (std::size_t lines = 0;;) {
    const std::size_t quote = in.find('"');
    text += in.substr(0, quote);
    if (quote == std::string_view::npos) {
      if (!style_.lines_in_quotes || rest.empty() || ++lines > most_lines) {
        mended_quote_ = true;
        style_.lines_in_quotes = false;  // or else every later row would be searched to its end
        return false;
      }
      const std::size_t end = rest.find('\n');
      in = rest.substr(0, end);
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
      while (in.ends_with('\r')) in.remove_suffix(1);
      text += '\n';
      continue;
    }
    in.remove_prefix(quote + 1);
    if (in.starts_with('"')) {
      text += '"';
      in.remove_prefix(1);
      continue;
    }
    const std::size_t end = std::min(in.find(style_.delimiter), in.size());
    text += in.substr(0, end);
    line = in.substr(end);
    lines_taken_ += lines;
    rest_ = rest;
    cell = unquoted_.emplace_back(std::move(text));
    return true;
  }
}

namespace {

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool means_missing(std::string_view cell) {
  constexpr std::array<std::string_view, 9> words = {"", "na", "n/a", "nan", "null", "none", "nil", "?", "-"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return word.size() == cell.size() &&
           std::equal(word.begin(), word.end(), cell.begin(), [](char a, char b) { return a == lower(b); });
  });
}

}  // namespace

CellKind read_cell(std::string_view cell, char decimal, double& number) {
  while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t')) cell.remove_prefix(1);
  while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t')) cell.remove_suffix(1);
  if (means_missing(cell)) return CellKind::missing;
  if (cell.starts_with('+') && cell.size() > 1 && cell[1] != '-') cell.remove_prefix(1);
  const fast_float::parse_options options(fast_float::chars_format::general, decimal);
  const auto read = fast_float::from_chars_advanced(cell.data(), cell.data() + cell.size(), number, options);
  if (read.ec != std::errc() || read.ptr != cell.data() + cell.size()) return CellKind::text;
  return std::isfinite(number) ? CellKind::number : CellKind::missing;
}

namespace {

constexpr int sampled_rows = 60;
constexpr std::size_t sampled_bytes = std::size_t{1} << 20;

/// What becomes of the first rows in a style.
struct Sample {
  int rows = 0, usual_cells = 0;
  double agreement = 0;  // share of rows with the usual number of cells
  double numbers = 0;    // share of cells that are numbers, the first row left out
};

Sample sample_rows(std::string_view text, const TableStyle& style) {
  RowScanner scanner(text, style);
  std::vector<std::string_view> cells;
  std::map<int, int> rows_of;
  int first_row = 0;
  Sample sample;
  double all = 0, numbers = 0, number = 0;
  while (sample.rows < sampled_rows && scanner.next(cells)) {
    if (cells.empty() || (cells.size() == 1 && cells[0].empty())) continue;
    ++rows_of[static_cast<int>(cells.size())];
    if (++sample.rows == 1) {
      first_row = static_cast<int>(cells.size());
      continue;
    }
    for (const std::string_view cell : cells) {
      all += 1;
      if (read_cell(cell, style.decimal, number) == CellKind::number) numbers += 1;
    }
  }
  int most = 0;
  for (const auto& [cells_in_row, rows] : rows_of) {
    if (rows < most) continue;
    most = rows;
    sample.usual_cells = cells_in_row;
  }
  if (first_row + 1 == sample.usual_cells) ++most;  // its first name may be missing, as R writes it
  if (sample.rows > 0) sample.agreement = most / static_cast<double>(sample.rows);
  if (all > 0) sample.numbers = numbers / all;
  return sample;
}

bool cuts_well(const Sample& sample) {
  return sample.usual_cells > 1 && sample.agreement >= 0.9;
}

// Whole lines, unless the first is longer than all that is looked at.
std::string_view beginning_of(std::string_view text) {
  if (text.size() <= sampled_bytes) return text;
  const std::size_t end = text.rfind('\n', sampled_bytes);
  return text.substr(0, end == std::string_view::npos ? sampled_bytes : end + 1);
}

}  // namespace

TableStyle find_table_style(std::string_view text) {
  text = beginning_of(text);
  // Quotes of tables with tabs are letters, unless every text stands in some.
  const bool quoted = text.starts_with('"');
  const TableStyle tabs{'\t', quoted, false, '.'};
  if (cuts_well(sample_rows(text, tabs))) return tabs;
  const std::array<TableStyle, 5> styles = {
      TableStyle{',', true, true, '.'}, TableStyle{';', true, true, '.'}, TableStyle{';', true, true, ','},
      TableStyle{'|', true, true, '.'}, TableStyle{' ', true, false, '.'}};
  TableStyle best{'\n', false, false, '.'};
  double most = -1;
  for (const TableStyle& style : styles) {
    const Sample sample = sample_rows(text, style);
    const double numbers_in_row = sample.numbers * sample.usual_cells;
    const bool is_prose = style.delimiter == ' ' && numbers_in_row < 1.9;
    if (!cuts_well(sample) || is_prose || sample.numbers <= most) continue;
    most = sample.numbers;
    best = style;
  }
  return best;
}

}  // namespace planisphere
