// The rules of metadata.tsv.
#include "data/metadata.h"

#include <doctest/doctest.h>

#include "data/utf8.h"

using namespace planisphere;

namespace {

using Texts = std::vector<std::string>;

std::string metadata_error(std::string_view text, int points) {
  const auto columns = read_metadata(text, points, {}, "m.tsv");
  return columns.ok() ? "no error" : columns.error();
}

}  // namespace

TEST_CASE("a single column has no header line") {
  const auto columns = read_metadata("name\tx\n", 1, {}, "m.tsv");
  CHECK(!columns.ok());
  const auto single = read_metadata("name\nsun\n", 2, {}, "m.tsv");
  REQUIRE(single.ok());
  CHECK(single.value()[0].name == "label");
  CHECK(single.value()[0].values == Texts{"name", "sun"});
}

TEST_CASE("two columns or more are named by the first line") {
  const auto columns = read_metadata("a\tb\n1\t2\n3\t\n", 2, {}, "m.tsv");
  REQUIRE(columns.ok());
  CHECK(columns.value()[1].name == "b");
  CHECK(columns.value()[1].values == Texts{"2", ""});
}

TEST_CASE("carriage returns, a byte order mark and empty lines at the end are overlooked") {
  for (const std::string_view text :
       {"x\r\ny\r\n", "x\ny", "\xEF\xBB\xBFx\ny\n", "x\ny\n\n", "x\ny\r\n\r\n\r\n"}) {
    const auto columns = read_metadata(text, 2, {}, "m.tsv");
    REQUIRE(columns.ok());
    CHECK(columns.value()[0].values == Texts{"x", "y"});
  }
}

TEST_CASE("an empty text is a text where there is a point for it") {
  const auto columns = read_metadata("x\n\n", 2, {}, "m.tsv");
  REQUIRE(columns.ok());
  CHECK(columns.value()[0].values == Texts{"x", ""});
}

TEST_CASE("quotes are letters") {
  const auto columns = read_metadata("\"x\ny\"\n", 2, {}, "m.tsv");
  REQUIRE(columns.ok());
  CHECK(columns.value()[0].values == Texts{"\"x", "y\""});
}

TEST_CASE("ragged rows are refused with their line") {
  CHECK(metadata_error("a\tb\n1\t2\n3\n", 2) == "m.tsv:3: expected 2 columns, found 1.");
  CHECK(metadata_error("a\tb\n1\t2\t3\n", 1) == "m.tsv:2: expected 2 columns, found 3.");
  CHECK(metadata_error("a\nb\tc\n", 2) == "m.tsv:2: expected 1 column, found 2.");
}

TEST_CASE("rows must be as many as points") {
  CHECK(metadata_error("x\ny\n", 3) == "m.tsv: expected 3 rows, one for each point, found 2.");
  CHECK(metadata_error("a\tb\nx\ty\n", 3) == "m.tsv: expected 3 rows, one for each point, found 1.");
  CHECK(metadata_error("x\n", 2) == "m.tsv: expected 2 rows, one for each point, found 1.");
  CHECK(metadata_error("label\nx\ny\n", 2) ==
        "m.tsv: expected 2 rows, one for each point, found 3 (a single column has no header line).");
  CHECK(metadata_error("", 2) == "m.tsv: expected metadata of 2 points, found an empty file.");
}

TEST_CASE("text that is not UTF-8 is refused with its line and byte") {
  CHECK(metadata_error("x\ncaf\xE9\n", 2) == "m.tsv:2: expected UTF-8 text, found the value 233 at byte 5.");
}

TEST_CASE("UTF-8 is told from what only looks like it") {
  for (const std::string_view good :
       {"", "abc", "é", "\xE2\x82\xAC", "\xF0\x9F\x8C\x8D", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF"}) {
    CHECK(find_invalid_utf8(good) == std::string_view::npos);
  }
  for (const std::string_view bad :
       {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xC3", "\xF0\x9F\x8C"}) {
    CHECK(find_invalid_utf8(bad) == 0);
    CHECK(find_invalid_utf8("ab" + std::string(bad)) == 2);
  }
}
