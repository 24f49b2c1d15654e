// What columns are for: to colour points, or to name them.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "data/import/columns.h"
#include "data/import_inputs.h"

using namespace planisphere;

namespace {

// So many cells, each what `cell` makes of its place.
template <class Cell>
Column column_of(std::string name, int count, Cell&& cell) {
  Column column{std::move(name), {}};
  for (int i = 0; i < count; ++i) column.values.push_back(cell(i));
  return column;
}

std::string digits(int i) {
  return std::to_string(i);
}

const Column kinds = column_of("colour", 40, [](int i) { return std::string(i % 3 ? "red" : "blue"); });
const Column lengths = column_of("length", 40, [](int i) { return i == 7 ? "NA" : digits(i) + ".5"; });
const Column names = column_of("who", 40, [](int i) { return "row " + digits(i); });

}  // namespace

TEST_CASE("texts that many points share are classes, those of a single point are texts") {
  CHECK(find_column_kind(kinds) == ColumnKind::classes);
  CHECK(find_column_kind(names) == ColumnKind::texts);
  CHECK(find_column_kind({"one", {"a"}}) == ColumnKind::texts);
  CHECK(find_column_kind(column_of("many", 9000, [](int i) { return "w" + digits(i / 2 + i % 2); })) ==
        ColumnKind::texts);
}

TEST_CASE("few whole numbers are classes, more of them only under a class's name") {
  CHECK(find_column_kind(lengths) == ColumnKind::numbers);
  CHECK(find_column_kind(column_of("digit", 100, [](int i) { return digits(i % 10); })) ==
        ColumnKind::classes);
  const auto thirty = [](int i) { return digits(i % 30); };
  CHECK(find_column_kind(column_of("age", 300, thirty)) == ColumnKind::numbers);
  CHECK(find_column_kind(column_of("Label", 300, thirty)) == ColumnKind::classes);
}

TEST_CASE("numbers keep their values, whatever their decimal sign, and miss what is missing") {
  const ColumnReading reading = read_column(lengths, ColumnKind::numbers, 50, 11);
  CHECK(reading.numeric);
  CHECK(reading.values[3] == 3.5f);
  CHECK(std::isnan(reading.values[7]));
  CHECK(reading.missing == 1);
  const Column commas = column_of("length", 30, [](int i) { return digits(i) + ",25"; });
  REQUIRE(find_column_kind(commas) == ColumnKind::numbers);
  CHECK(read_column(commas, ColumnKind::numbers, 50, 11).values[4] == 4.25f);
}

TEST_CASE("classes are counted in their order, empty cells are no class") {
  Column column = kinds;
  column.values[0] = "";
  const ColumnReading reading = read_column(column, ColumnKind::classes, 50, 11);
  CHECK_FALSE(reading.numeric);
  CHECK(reading.names == std::vector<std::string>{"blue", "red"});
  CHECK(reading.counts == std::vector<int>{13, 26});
  CHECK(std::isnan(reading.values[0]));
  CHECK(reading.values[1] == 1);
  CHECK(reading.values[3] == 0);
  CHECK(reading.missing == 1);
  CHECK(reading.others == 0);
}

TEST_CASE("of too many classes the largest have names and the others are others") {
  const Column column = column_of("word", 100, [](int i) { return i < 60 ? "a" : i < 90 ? "b" : digits(i); });
  const ColumnReading reading = read_column(column, ColumnKind::classes, 5, 2);
  CHECK(reading.names == std::vector<std::string>{"a", "b"});
  CHECK(reading.others == 10);
  CHECK(reading.values[70] == 1);
  CHECK(std::isnan(reading.values[95]));
}

TEST_CASE("what is named like a class colours the map first, then any classes, never what is all the same") {
  const Column same = column_of("unit", 40, [](int) { return std::string("cm"); });
  const Column species = column_of("Species", 40, [](int i) { return digits(i % 4); });
  const auto choose = [](const std::vector<Column>& columns) {
    return find_coloring_column(columns, find_column_kinds(columns));
  };
  CHECK(choose({names, same, kinds, species}) == 3);
  CHECK(choose({names, same, kinds}) == 2);
  CHECK(choose({names, same, lengths}) == -1);
  CHECK(choose({}) == -1);
}

TEST_CASE("names are the texts that differ, those called a name before others, classes at the last") {
  const auto build = [](const std::vector<Column>& columns) {
    return build_names(columns, find_column_kinds(columns));
  };
  const Column titles = column_of("Title", 40, [](int i) { return "film " + digits(i); });
  CHECK(build({kinds, names, titles}).at(0).values == titles.values);
  CHECK(build({kinds, lengths, names}).at(0).name == "label");
  CHECK(build({lengths, kinds}).at(0).name == "colour");
  CHECK(build({}).empty());
}

TEST_CASE("long names are cut between letters") {
  const Column column =
      column_of("text", 5, [](int i) { return digits(i) + std::string(298, 'x') + "שלום"; });
  const std::string cut = build_names({column}, {ColumnKind::texts}).at(0).values[2];
  CHECK(cut == "2" + std::string(298, 'x') + "…");
}

TEST_CASE("long files of rows tell how far they are, without ever going back") {
  std::string table = "a,b,name\n", words, binary = "9000 3\n";
  const std::vector<float> row = {0.5f, 2.25f, -1};
  for (int i = 0; i < 9000; ++i) {
    table += digits(i) + ".5,2.25,n" + digits(i) + "\n";
    words += "word" + digits(i) + " 0.5 2.25 -1\n";
    binary += "word" + digits(i) + " " + raw(row);
  }
  const NamedTexts files = {{"t.csv", table},
                            {"glove.txt", words},
                            {"right.txt", "9000 3\n" + words},
                            {"wrong.txt", "9999 3\n" + words},
                            {"words.bin", binary},
                            {"a.npy", npy_text("<f4", false, "(9000, 3)", raw(std::vector<float>(27000)))}};
  for (const auto& file : files) {
    CAPTURE(file.first);
    std::vector<double> told;
    ImportOptions options;
    options.on_progress = [&](double share) { told.push_back(share); };
    REQUIRE(import_texts({file}, options).ok());
    REQUIRE(told.size() >= 4);
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.front() > 0);
    CHECK(told.back() <= 1);
  }
}
