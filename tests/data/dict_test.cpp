// DICT dictionaries: places in base 64, several headwords for one entry, damage.
#include "data/dict.h"

#include <doctest/doctest.h>

#include "data/mutate_text.h"
#include "data/mutations.h"

using namespace planisphere;

namespace {

const std::string dictionary_text = "sun\n   A star.\nmoon\n   A rock.\n";
const std::string index_text = "00-database-short\tA\tD\nluna\tP\tR\nmoon\tP\tQ\nsol\tA\tP\nsun\tA\tP\n";

}  // namespace

TEST_CASE("headwords of the same place are one entry, in the order of the text") {
  const std::string sound = "luna\tP\tQ\nmoon\tP\tQ\nsol\tA\tP\nsun\tA\tP\n";
  const auto entries = read_dict(sound, "d.index", dictionary_text).value();
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].headwords == std::vector<std::string>{"sol", "sun"});
  CHECK(entries[0].text == "sun\n   A star.\n");
  CHECK(entries[1].text == "moon\n   A rock.\n");
}

TEST_CASE("the dictionary's notes about itself are no entries") {
  CHECK(read_dict("00-database-short\tA\tD\n00databaseinfo\tA\tB\n", "d.index", dictionary_text)
            .value()
            .empty());
}

TEST_CASE("places outside the text, and lines that are none, are refused with the line") {
  CHECK(read_dict(index_text, "d.index", dictionary_text).error() ==
        "d.index:2: expected a place within the dictionary's 31 bytes, found 17 bytes at 15.");
  CHECK(read_dict("a\tA\tB\nb\t?\tB\n", "d.index", dictionary_text)
            .error()
            .starts_with("d.index:2: expected a headword"));
  CHECK(!read_dict("a\tA\n", "d.index", dictionary_text).ok());
  CHECK(!read_dict("a\n", "d.index", dictionary_text).ok());
  CHECK(!read_dict("a\t\t\n", "d.index", dictionary_text).ok());
  CHECK(!read_dict("a\tAAAAAAAAA\tA\n", "d.index", dictionary_text).ok());
}

TEST_CASE("damaged indexes are refused with the line, or their entries lie in the text") {
  Random random(3);
  for (int trial = 0; trial < mutations; ++trial) {
    std::string damaged = "luna\tP\tQ\nmoon\tP\tQ\nsol\tA\tP\nsun\tA\tP\n";
    mutate_text(damaged, random);
    const auto entries = read_dict(damaged, "d.index", dictionary_text);
    if (!entries.ok()) CHECK(entries.error().starts_with("d.index:"));
    for (std::size_t i = 0; entries.ok() && i < entries.value().size(); ++i) {
      const std::string_view entry = entries.value()[i].text;
      CHECK((entry.data() >= dictionary_text.data() &&
             entry.data() + entry.size() <= dictionary_text.data() + dictionary_text.size()));
    }
  }
}
