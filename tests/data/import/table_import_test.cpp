// Tables of text: delimiters, headers, numbers and texts are told by the contents alone.
#include <doctest/doctest.h>

#include <algorithm>

#include "data/import_inputs.h"

using namespace planisphere;

namespace {

Dataset dataset_of(const std::string& text) {
  Result<Imported> imported = import_texts({{"file", text}});
  REQUIRE_MESSAGE(imported.ok(), imported.error());
  return std::move(imported.value().dataset);
}

std::vector<std::string> names_of(const Dataset& dataset) {
  std::vector<std::string> names;
  for (const Column& column : dataset.columns) names.push_back(column.name);
  return names;
}

}  // namespace

TEST_CASE("the same table is read with every delimiter") {
  const std::string rows = "width,height,kind\n1.5,2,big\n-3,4e1,small\n5,+6,big\n";
  for (const char delimiter : {',', '\t', ';', '|'}) {
    CAPTURE(delimiter);
    std::string text = rows;
    std::replace(text.begin(), text.end(), ',', delimiter);
    const Dataset d = dataset_of(text);
    CHECK(d.points() == 3);
    CHECK(d.dimensions() == 2);
    CHECK(d.vectors(1, 1) == 40);
    CHECK(names_of(d) == std::vector<std::string>{"kind", "width", "height"});
    CHECK(d.columns[1].values[1] == "-3");  // as written
    CHECK(d.classes.column == "kind");
  }
}

TEST_CASE("a comma is the decimal sign where semicolons part the columns") {
  const Dataset d = dataset_of("1,5;2,25\n3,0;4,5\n0,1;1,0\n");
  CHECK(d.vectors(0, 1) == 2.25f);
  CHECK(d.points() == 3);
}

TEST_CASE("numbers without a header are all rows") {
  const Dataset d = dataset_of("1 2  3\n4 5 6\n\n7 8 9");
  CHECK(d.points() == 3);
  CHECK(d.vectors(2, 2) == 9);
}

TEST_CASE("quoted cells may hold delimiters, quotes and lines") {
  const Dataset d = dataset_of("a,b,text\r\n1,2,\"one, \"\"two\"\"\nthree\"\r\n3,4,plain\r\n5,6,\"\"\r\n");
  CHECK(d.columns[0].values == std::vector<std::string>{"one, \"two\" three", "plain", ""});
}

TEST_CASE("quotes in tables with tabs are letters, unless the table begins with one") {
  CHECK(dataset_of("a\tb\ttext\n1\t2\t\"x\n3\t4\ty\"\n").columns[0].values[0] == "\"x");
  CHECK(dataset_of("\"a\"\t\"b\"\t\"t\"\n1\t2\t\"x\"\n3\t4\t\"y\"\n").columns[0].values[0] == "x");
}

TEST_CASE("a quote without an end is a letter, and is noted") {
  const auto imported = import_texts({{"f.csv", "a,b,t\n1,2,\"x\n3,4,y\n5,6,z\n"}});
  REQUIRE(imported.ok());
  CHECK(imported.value().dataset.columns[0].values[0] == "\"x");
  CHECK(mentions(imported.value().notes, "quote"));
}

TEST_CASE("whole numbers named as classes are no dimension, and a count of rows is none either") {
  const auto imported = import_texts({{"f", ",x,y,z,label\n0,1,2,3,7\n1,2,3,4,8\n2,3,4,5,7\n"}});
  REQUIRE(imported.ok());
  const Dataset& d = imported.value().dataset;
  CHECK(d.dimensions() == 3);
  CHECK(d.columns[0].name == "label");
  CHECK(d.classes.names == std::vector<std::string>{"7", "8"});
  CHECK(mentions(imported.value().notes, "counts the rows"));
  CHECK(mentions(imported.value().notes, "“label” is taken for a class"));
}

TEST_CASE("R's tables, whose header has a name too few, keep their names where they belong") {
  const Dataset d = dataset_of("\"a\" \"b\"\n\"one\" 1 2\n\"two\" 3 4\n\"three\" 5 6\n");
  CHECK(d.points() == 3);
  CHECK(dataset_of("a,b\none,1,2\ntwo,3,4\n").columns[1].name == "a");
}

TEST_CASE("words with a number each are a list, not a table") {
  const auto imported = import_texts({{"t", "1\t2\n3\t4\n5\t6\n"}, {"m", "name\nrow 1\nrow 2\nrow 3\n"}});
  REQUIRE(imported.ok());
  CHECK(imported.value().dataset.columns[0].values[2] == "row 3");
}

TEST_CASE("programs number the columns that have no names, and that row is a header") {
  CHECK(dataset_of("0,1,2\n0.5,1.5,2.5\n3.5,4.5,5.5\n").points() == 2);
  CHECK(dataset_of("0,1,2\n3,4,5\n6,7,8\n").points() == 3);
}

TEST_CASE("missing numbers become the mean of their column, and are counted") {
  const auto imported = import_texts({{"f", "a,b\n1,2\n,4\nNaN,inf\n3,6\n"}});
  REQUIRE(imported.ok());
  CHECK(imported.value().dataset.vectors(1, 0) == 2);
  CHECK(imported.value().dataset.vectors(2, 1) == 4);
  CHECK(mentions(imported.value().notes, "3 numbers are missing"));
}

TEST_CASE("rows of numbers that are too short or too long are refused with their line") {
  CHECK(import_texts(
            {{"t.tsv",
              "1\t2\t3\n4\t5\t6\n7\t8\n9\t1\t2\n1\t1\t1\n1\t1\t1\n1\t1\t1\n1\t1\t1\n1\t1\t1\n1\t1\t1\n"}})
            .error() == "t.tsv:3: expected 3 values, found fewer.");
  const auto longer =
      import_texts({{"t.csv", "a,b\n1,2\n3,4\n5,6,7\n1,1\n1,1\n1,1\n1,1\n1,1\n1,1\n1,1\n1,1\n"}});
  CHECK(longer.error() == "t.csv:4: expected 2 values, found 3.");
}

TEST_CASE("further rows are left out, and said so") {
  std::string text = "a,b\n";
  for (int i = 0; i < 50; ++i) text += std::to_string(i * i) + "," + std::to_string(i) + "\n";
  const auto imported = import_texts({{"f", text}}, {.most_points = 20});
  REQUIRE(imported.ok());
  CHECK(imported.value().dataset.points() == 20);
  CHECK(mentions(imported.value().notes, "the first 20 were taken"));
  const auto all = import_texts({{"f", text}}, {.most_points = 50});
  CHECK(all.value().dataset.points() == 50);
  CHECK(all.value().notes.empty());
}

TEST_CASE("UTF-16, Windows-1252 and a byte order mark are read, right-to-left texts stay as they are") {
  const std::string sixteen(
      "\xFF\xFE"
      "a\0\t\0b\0\t\0c\0\n\0"
      "1\0\t\0"
      "2\0\t\0\xE9\0\n\0"
      "3\0\t\0"
      "4\0\t\0x\0\n\0",
      38);
  CHECK(dataset_of(sixteen).columns[0].values[0] == "é");
  CHECK(dataset_of("a\tb\tc\n1\t2\t\xE9\n3\t4\tx\n").columns[0].values[0] == "é");
  CHECK(dataset_of("\xEF\xBB\xBF"
                   "1\t2\n3\t4\n")
            .points() == 2);
  CHECK(dataset_of("שלום\ta\tb\nسلام\t1\t2\nx\t3\t4\n").columns[0].values[0] == "سلام");
}

TEST_CASE("a table without numbers is refused with what it is") {
  CHECK(import_texts({{"s.tsv", "one\tone\ntwo\tdeux\nthree\ttrois\n"}}).error() ==
        "s.tsv: expected at least two columns of numbers, found a table with tabs between 2 columns.");
  CHECK(!import_texts({{"empty", ""}}).ok());
  CHECK(!import_texts({{"blank", "\n\n\n"}}).ok());
}
