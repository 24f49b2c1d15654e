// WordNet's files: a small world of our own, the installed one where it is, and damage.
#include "data/wordnet.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/random.h"
#include "data/files.h"
#include "data/mutate_text.h"
#include "data/mutations.h"

using namespace planisphere;

namespace {

const std::string noun_file = R"(  1 A licence's line
00000010 03 n 01 entity 0 001 ~ 00000020 n 0000 | what is
00000020 03 n 02 Living_Thing a being 0 002 @ 00000010 n 0000 ~ 00000030 n 0000 | what lives; "it lives"
00000030 05 n 01 dog 0 003 @ 00000020 n 0000 @ 00000040 n 0000 + 00000099 v 0000 | barks
00000040 05 n 01 pet 0 001 @ 00000010 n 0000 | is kept
00000050 05 n 01 Rex 0 001 @i 00000030 n 0000 | a dog
)";
const std::string index_text = R"(  1 A licence's line
being n 1 1 @ 1 0 00000020
dog n 2 1 @ 2 1 00000040 00000030
entity n 1 1 ~ 1 1 00000010
living_thing n 1 1 @ 1 0 00000020
pet n 1 1 @ 1 0 00000040
rex n 1 1 @i 1 0 00000050
)";

Result<WordNet> read(const std::string& data_text, const std::string& index) {
  return read_wordnet({{data_text, index, "data.noun", "index.noun"}});
}

std::vector<std::string> names_of(const WordNet& wordnet, const std::vector<int>& synsets) {
  std::vector<std::string> names;
  for (const int synset : synsets) names.push_back(wordnet.synsets[static_cast<std::size_t>(synset)].name);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("a synset is named by its first word and which sense of that it is") {
  const WordNet wordnet = read(noun_file, index_text).value();
  CHECK(names_of(wordnet, wordnet.senses.at("dog")) == std::vector<std::string>{"dog.n.02", "pet.n.01"});
  CHECK(names_of(wordnet, wordnet.senses.at("being")) == std::vector<std::string>{"living_thing.n.01"});
  const Synset& synset = wordnet.synsets[1];
  CHECK(synset.words == std::vector<std::string>{"Living Thing", "being"});
  CHECK(synset.gloss == "what lives; \"it lives\"");
}

TEST_CASE("what a synset is a kind or an instance of is found along every path, once") {
  const WordNet wordnet = read(noun_file, index_text).value();
  const int rex = wordnet.senses.at("rex")[0];
  CHECK(names_of(wordnet, find_hypernym_closure(wordnet, rex)) ==
        std::vector<std::string>{"dog.n.02", "entity.n.01", "living_thing.n.01", "pet.n.01"});
}

TEST_CASE("circles among hypernyms end") {
  std::string round = noun_file;
  round.replace(round.find("001 ~ 00000020"), 14, "001 @ 00000030");
  const WordNet wordnet = read(round, index_text).value();
  CHECK(find_hypernym_closure(wordnet, 0).size() == 3);
}

TEST_CASE("a line that is no synset is named") {
  std::string broken = noun_file;
  broken.replace(broken.find("n 02 Living"), 4, "n ZZ");
  CHECK(read(broken, index_text).error().starts_with("data.noun:3: expected a synset"));
  CHECK(read(noun_file, "dog n 1 0 1 0 00000031\n").error().starts_with("index.noun:1: expected a word"));
  CHECK(!read("", "").ok());
}

TEST_CASE("damaged files of WordNet are refused with a line, or read") {
  Random random(2);
  for (int trial = 0; trial < mutations; ++trial) {
    std::string damaged_data = noun_file, damaged_index = index_text;
    mutate_text(trial % 2 == 0 ? damaged_data : damaged_index, random);
    const Result<WordNet> wordnet = read(damaged_data, damaged_index);
    if (!wordnet.ok()) {
      CHECK(wordnet.error().find("expected ") != std::string::npos);
      continue;
    }
    for (int i = 0; i < static_cast<int>(wordnet.value().synsets.size()); ++i)
      CHECK(find_hypernym_closure(wordnet.value(), i).size() < 10);
  }
}

TEST_CASE("the installed WordNet has the third sense of region under everything that is one") {
  const std::string folder = "/usr/share/wordnet/";
  if (!file_exists(folder + "data.noun")) {
    MESSAGE("WordNet is not installed here");
    return;
  }
  const auto data_bytes = read_file(folder + "data.noun").value(),
             index_bytes = read_file(folder + "index.noun").value();
  const auto as_text = [](const std::vector<std::byte>& bytes) {
    return std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  };
  const WordNet wordnet =
      read_wordnet({{as_text(data_bytes), as_text(index_bytes), "data.noun", "index.noun"}}).value();
  CHECK(wordnet.synsets.size() == 82115);
  const std::vector<std::string> above =
      names_of(wordnet, find_hypernym_closure(wordnet, wordnet.senses.at("france")[0]));
  CHECK(std::count(above.begin(), above.end(), "region.n.03") == 1);
  CHECK(std::count(above.begin(), above.end(), "entity.n.01") == 1);
}
