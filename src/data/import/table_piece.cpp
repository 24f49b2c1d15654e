// Names decide little, contents much: only whole numbers can be classes or count rows.
#include "data/import/table_piece.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace planisphere {

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

bool names_classes(const std::string& name) {
  constexpr std::array<std::string_view, 14> names = {"label",    "labels",  "class", "classes", "target",
                                                      "category", "cluster", "group", "digit",   "species",
                                                      "type",     "id",      "kind",  "gt"};
  return std::find(names.begin(), names.end(), lower_case(name)) != names.end();
}

namespace {

/// 0, 1, 2, … or 1, 2, 3, …
bool counts_rows(const Table& table, const TableColumn& column) {
  if (!column.numeric() || !column.whole || column.missing > 0 || table.rows < 3) return false;
  const float first = table.numbers(0, column.number_place);
  if (first != 0 && first != 1) return false;
  for (int i = 1; i < table.rows; ++i) {
    if (table.numbers(i, column.number_place) != first + static_cast<float>(i)) return false;
  }
  return true;
}

std::string whole_text(float number) {
  return std::isnan(number) ? "" : std::to_string(static_cast<long long>(number));
}

Column as_column(Table& table, const TableColumn& column) {
  Column copy{column.name, {}};
  if (column.text_place >= 0) {
    copy.values = std::move(table.texts[static_cast<std::size_t>(column.text_place)]);
  } else {
    for (int i = 0; i < table.rows; ++i)
      copy.values.push_back(whole_text(table.numbers(i, column.number_place)));
  }
  return copy;
}

Matrix<float> take_columns(const Table& table, const std::vector<int>& places) {
  Matrix<float> taken(table.rows, static_cast<int>(places.size()));
  for (int i = 0; i < table.rows; ++i) {
    for (std::size_t j = 0; j < places.size(); ++j)
      taken(i, static_cast<int>(j)) = table.numbers(i, places[j]);
  }
  return taken;
}

const char* name_of_delimiter(char delimiter) {
  switch (delimiter) {
    case '\t':
      return "tabs";
    case ',':
      return "commas";
    case ';':
      return "semicolons";
    case '|':
      return "bars";
    default:
      return "spaces";
  }
}

std::string describe(const Table& table) {
  if (table.delimiter == '\n') return "a list";
  return std::string("a table with ") + name_of_delimiter(table.delimiter) + " between " +
         std::to_string(table.columns.size()) + " columns";
}

/// What becomes of each column.
struct Roles {
  std::vector<int> vectors;                        // places of numbers
  std::vector<const TableColumn*> texts, numbers;  // metadata
};

Roles decide_roles(const Table& table, const std::string& file, Notes& notes) {
  Roles roles;
  const bool few = keeps_texts_of_numbers(table.rows, table.numbers.cols());
  for (const TableColumn& column : table.columns) {
    const bool first = &column == &table.columns.front() && table.numbers.cols() > 2;
    const bool counts = first && counts_rows(table, column);
    const bool classes = column.numeric() && column.whole && table.has_header && names_classes(column.name);
    if (!column.numeric()) {
      roles.texts.push_back(&column);
    } else if (counts) {
      notes.push_back(file + ": the first column counts the rows and was left out.");
    } else if (classes && table.numbers.cols() > 2) {
      roles.texts.push_back(&column);
      notes.push_back(file + ": “" + column.name + "” is taken for a class, not for a dimension.");
    } else {
      roles.vectors.push_back(column.number_place);
      if (few) roles.numbers.push_back(&column);
    }
  }
  return roles;
}

}  // namespace

Piece build_table_piece(Table table, const std::string& file, Notes& notes) {
  const Roles roles = decide_roles(table, file, notes);
  Piece piece;
  piece.file = file;
  piece.what = describe(table);
  piece.rows = table.rows;
  if (table.doubtful_header) piece.head = table.head;
  piece.head_taken = table.has_header;
  for (const TableColumn* column : roles.texts) piece.columns.push_back(as_column(table, *column));
  if (!piece.columns.empty() && !table.has_header && piece.columns[0].name == "column 1")
    piece.columns[0].name = "label";
  if (table.has_header) {
    for (const TableColumn* column : roles.numbers) piece.measures.push_back(as_column(table, *column));
  }
  const bool all = static_cast<int>(roles.vectors.size()) == table.numbers.cols();
  piece.numbers = all ? std::move(table.numbers) : take_columns(table, roles.vectors);
  mend_numbers(piece.numbers, file, notes);
  return piece;
}

}  // namespace planisphere
