// Walks over a table's rows, and tells numbers from texts.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planisphere {

/// How a table is written.
struct TableStyle {
  char delimiter = '\t';  // ' ' means any run of spaces and tabs; '\n' that there is one column
  bool quotes = false;    // cells may stand in quotes, a quote in quotes being two (RFC 4180)
  bool lines_in_quotes = false;
  char decimal = '.';
};

/// Gives one row after the other; cells are valid until the next call.
class RowScanner {
 public:
  RowScanner(std::string_view text, TableStyle style) : rest_(text), style_(style) {}

  /// False at the end.
  bool next(std::vector<std::string_view>& cells);
  /// Of the row's first line, from 1.
  std::size_t line() const { return line_; }
  /// Bytes that have not been looked at.
  std::size_t left() const { return rest_.size(); }
  /// A quote without an end was taken for a letter.
  bool mended_quote() const { return mended_quote_; }

 private:
  std::string_view take_line();
  void split(std::string_view line, std::vector<std::string_view>& cells);
  void split_at_spaces(std::string_view line, std::vector<std::string_view>& cells);
  bool take_quoted(std::string_view& line, std::string_view& cell);

  std::string_view rest_;
  TableStyle style_;
  std::size_t line_ = 0, lines_taken_ = 0;
  std::deque<std::string> unquoted_;
  bool mended_quote_ = false;
};

enum class CellKind { number, missing, text };

/// A finite number ("12", " -0.5", "+3e4"; "1,5" where the decimal sign is a comma), nothing where one should
/// be ("", "NaN", "NA", "null", "inf", …), or a text.
CellKind read_cell(std::string_view cell, char decimal, double& number);

/// How the text is written: the delimiter that cuts its first rows into equally many cells, of which most are
/// numbers.
TableStyle find_table_style(std::string_view text);

}  // namespace planisphere
