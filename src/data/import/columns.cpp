// Cells are read as a table's are; what they are called only decides where contents leave it open.
#include "data/import/columns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "data/classes.h"
#include "data/import/cells.h"
#include "data/import/table_piece.h"

namespace planisphere {

namespace {

constexpr std::size_t most_different = 2000, most_whole = 12, most_named_whole = 50;
constexpr std::size_t most_letters = 300;  // bytes

bool names_points(const std::string& name) {
  constexpr std::array<std::string_view, 12> names = {
      "label", "name", "title", "word", "text", "token", "term", "sentence", "key", "id", "caption", "item"};
  return std::find(names.begin(), names.end(), lower_case(name)) != names.end();
}

/// What the cells of a column are.
struct Contents {
  int numbers = 0, missing = 0, texts = 0;
  bool whole = true;
  std::unordered_set<std::string_view> different;  // up to one more than most_different

  bool numeric() const { return numbers > 0 && texts * 50 <= numbers; }
};

Contents survey(const Column& column, char decimal) {
  Contents contents;
  double number = 0;
  for (const std::string& value : column.values) {
    const CellKind kind = read_cell(value, decimal, number);
    if (kind == CellKind::missing) ++contents.missing;
    if (kind == CellKind::text) ++contents.texts;
    if (kind == CellKind::number) ++contents.numbers;
    if (kind == CellKind::number) contents.whole = contents.whole && number == std::floor(number);
    if (contents.different.size() <= most_different) contents.different.insert(value);
  }
  return contents;
}

/// As its numbers are written.
char decimal_of(const Column& column) {
  for (const std::string& value : column.values) {
    double number = 0;
    if (read_cell(value, '.', number) == CellKind::number) continue;
    if (read_cell(value, ',', number) == CellKind::number) return ',';
  }
  return '.';
}

ColumnReading read_numbers(const Column& column, char decimal) {
  ColumnReading reading{.numeric = true};
  for (const std::string& value : column.values) {
    double number = 0;
    const bool there =
        read_cell(value, decimal, number) == CellKind::number && std::isfinite(static_cast<float>(number));
    reading.missing += !there;
    reading.values.push_back(there ? static_cast<float>(number) : std::numeric_limits<float>::quiet_NaN());
  }
  return reading;
}

/// The classes that get a name: numbers of `classes`, in the order in which they are to stand.
std::vector<int> choose_classes(const std::vector<int>& counts, int most_classes, int named) {
  std::vector<int> chosen(counts.size());
  std::iota(chosen.begin(), chosen.end(), 0);
  if (static_cast<int>(counts.size()) <= most_classes) return chosen;
  std::stable_sort(chosen.begin(), chosen.end(), [&](int a, int b) {
    return counts[static_cast<std::size_t>(a)] > counts[static_cast<std::size_t>(b)];
  });
  chosen.resize(static_cast<std::size_t>(std::max(0, named)));
  return chosen;
}

ColumnReading read_classes(const Column& column, int most_classes, int named) {
  const Classes classes = build_classes(column);
  std::vector<int> counts(classes.names.size());
  for (const int k : classes.of_point) ++counts[static_cast<std::size_t>(k)];
  const auto missing = std::find(classes.names.begin(), classes.names.end(), "");
  const auto blank = missing - classes.names.begin();  // names.size() where none is missing
  ColumnReading reading;
  if (missing != classes.names.end())
    reading.missing = std::exchange(counts[static_cast<std::size_t>(blank)], 0);
  std::vector<float> value_of(counts.size(), std::numeric_limits<float>::quiet_NaN());
  for (const int k : choose_classes(counts, most_classes, named)) {
    if (k == blank) continue;
    const auto place = static_cast<std::size_t>(k);
    value_of[place] = static_cast<float>(reading.names.size());
    reading.names.push_back(classes.names[place]);
    reading.counts.push_back(counts[place]);
  }
  for (const int k : classes.of_point) reading.values.push_back(value_of[static_cast<std::size_t>(k)]);
  const int shown = std::accumulate(reading.counts.begin(), reading.counts.end(), 0);
  reading.others = static_cast<int>(column.values.size()) - reading.missing - shown;
  return reading;
}

}  // namespace

ColumnKind find_column_kind(const Column& column) {
  const Contents contents = survey(column, decimal_of(column));
  const std::size_t different = contents.different.size();
  const bool few = different <= (names_classes(column.name) ? most_named_whole : most_whole);
  if (contents.numeric()) return contents.whole && few ? ColumnKind::classes : ColumnKind::numbers;
  const bool shared = different <= most_different && 4 * different <= 3 * column.values.size();
  return shared ? ColumnKind::classes : ColumnKind::texts;
}

ColumnKinds find_column_kinds(const std::vector<Column>& columns) {
  ColumnKinds kinds;
  for (const Column& column : columns) kinds.push_back(find_column_kind(column));
  return kinds;
}

ColumnReading read_column(const Column& column, ColumnKind kind, int most_classes, int named) {
  return kind == ColumnKind::numbers ? read_numbers(column, decimal_of(column))
                                     : read_classes(column, most_classes, named);
}

int find_coloring_column(const std::vector<Column>& columns, const ColumnKinds& kinds) {
  int best = -1;
  for (std::size_t j = 0; j < columns.size(); ++j) {
    if (kinds[j] != ColumnKind::classes) continue;
    if (std::equal(columns[j].values.begin() + 1, columns[j].values.end(), columns[j].values.begin()))
      continue;
    if (names_classes(columns[j].name)) return static_cast<int>(j);
    if (best < 0) best = static_cast<int>(j);
  }
  return best;
}

int find_naming_column(const std::vector<Column>& columns, const ColumnKinds& kinds) {
  int best = columns.empty() ? -1 : 0, best_rank = -1;
  for (std::size_t j = 0; j < columns.size(); ++j) {
    const int rank = (kinds[j] == ColumnKind::texts     ? 4
                      : kinds[j] == ColumnKind::classes ? 1
                                                        : 0) +
                     (names_points(columns[j].name) ? 2 : 0);
    if (rank <= best_rank) continue;
    best = static_cast<int>(j);
    best_rank = rank;
  }
  return best;
}

std::vector<Column> build_names(const std::vector<Column>& columns, const ColumnKinds& kinds) {
  const int naming = find_naming_column(columns, kinds);
  if (naming < 0) return {};
  Column names = columns[static_cast<std::size_t>(naming)];
  const bool own = kinds[static_cast<std::size_t>(naming)] == ColumnKind::texts;
  if (own || names.name == "label") names.name = own ? "label" : "class";
  for (std::string& text : names.values) {
    if (text.size() <= most_letters) continue;
    std::size_t end = most_letters;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // inside a letter
    text.resize(end);
    text += "…";
  }
  return {std::move(names)};
}

}  // namespace planisphere
