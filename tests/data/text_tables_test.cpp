// Tables of texts: tabs, commas and quotes; articles; translations.
#include "data/text_tables.h"

#include <doctest/doctest.h>

#include "data/mutate_text.h"
#include "data/mutations.h"

using namespace planisphere;

namespace {

const std::string tsv =
    "title\turl\tcategories\ttext\nSun\thttps://a.org/s\tStars|Near\tIt \"shines.\r\nMoon\t\t\tIt does "
    "not.\n";

}  // namespace

TEST_CASE("quotes are only characters between tabs") {
  const TextTable table = read_tsv(tsv, "a.tsv").value();
  REQUIRE(table.size() == 3);
  CHECK(table[1][3] == "It \"shines.");
  CHECK(read_tsv("a\tb\n1\n", "a.tsv").error() == "a.tsv:2: expected 2 values, found 1.");
}

TEST_CASE("between commas, quotes hold commas, quotes and line feeds") {
  const TextTable table = read_csv("a,b\r\n\"x,\"\"y\"\"\",\"1\n2\"\n,\n", "a.csv").value();
  REQUIRE(table.size() == 3);
  CHECK(table[0] == std::vector<std::string>{"a", "b"});
  CHECK(table[1] == std::vector<std::string>{"x,\"y\"", "1\n2"});
  CHECK(table[2] == std::vector<std::string>{"", ""});
  CHECK(read_csv("a,b\n\"1\n2\",3\n\"x", "a.csv").error() ==
        "a.csv:4: expected values between commas, found a quote without end.");
  CHECK(!read_csv("\"a\"b", "a.csv").ok());
}

TEST_CASE("articles need titles and texts; the rest may be missing") {
  const auto articles = read_articles(read_tsv(tsv, "a.tsv").value(), "a.tsv").value();
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].categories == std::vector<std::string>{"Stars", "Near"});
  CHECK(articles[1].categories.empty());
  CHECK(!read_articles(read_tsv("title\turl\nx\ty\n", "a.tsv").value(), "a.tsv").ok());
  CHECK(!read_articles({}, "a.tsv").ok());
}

TEST_CASE("pairs of sentences may have a heading and further columns") {
  const auto pairs =
      read_sentence_pairs("en\tfr\tset\nHi.\tSalut.\ttrain\n\"Go\tVa \"!\tCC-BY\n", "p.tsv").value();
  CHECK(pairs == std::vector<SentencePair>{{"Hi.", "Salut."}, {"\"Go", "Va \"!"}});
  CHECK(read_sentence_pairs("Hi.\tSalut.\nalone\n", "p.tsv")
            .error()
            .starts_with("p.tsv:2: expected two sentences"));
  CHECK(!read_sentence_pairs("", "p.tsv").ok());
}

TEST_CASE("damaged tables are refused with a sentence, or all rows are equally long") {
  Random random(12);
  for (int trial = 0; trial < mutations; ++trial) {
    std::string damaged = tsv, pairs = "en\tfr\nHi.\tSalut.\nGo.\tVa !\n",
                csv = "a,b\n\"x,\"\"y\",\"1\n2\"\n";
    mutate_text(damaged, random);
    mutate_text(pairs, random);
    mutate_text(csv, random);
    for (const auto& table : {read_tsv(damaged, "t"), read_csv(damaged, "t"), read_csv(csv, "t")}) {
      if (!table.ok()) CHECK(table.error().starts_with("t:"));
      if (!table.ok()) continue;
      for (const auto& row : table.value()) CHECK(row.size() == table.value()[0].size());
      static_cast<void>(read_articles(table.value(), "t"));
    }
    const auto read = read_sentence_pairs(pairs, "t");
    if (!read.ok()) CHECK(read.error().starts_with("t"));
  }
}
