// Sentences and words of several languages and scripts.
#include "data/text/words.h"

#include <doctest/doctest.h>

#include "base/random.h"
#include "data/mutations.h"

using namespace planisphere;

namespace {

using Texts = std::vector<std::string>;

Texts sentences_of(std::string_view text) {
  Texts sentences;
  for (const std::string_view sentence : split_sentences(text)) sentences.emplace_back(sentence);
  return sentences;
}

}  // namespace

TEST_CASE("words are letters and digits with a letter among them, whatever the script") {
  CHECK(split_words("don't panic: x11, 42 and Ünïcode’s Ωmega, мир!") ==
        Texts{"don't", "panic", "x11", "and", "Ünïcode's", "Ωmega", "мир"});
  CHECK(split_words("'quoted' rock-n-roll's") == Texts{"quoted", "rock", "n", "roll's"});
  CHECK(split_words("").empty());
  CHECK(split_words("3.14 + 2").empty());
}

TEST_CASE("tokens are words, numbers and every sign by itself, and articles part from their nouns") {
  CHECK(split_tokens("l’eau, 3.5 dm³ (x11)!") ==
        Texts{"l'", "eau", ",", "3", ".", "5", "dm³", "(", "x11", ")", "!"});
  CHECK(split_tokens("'a' \xFF \n\t").size() == 3);
  CHECK(split_tokens("").empty());
}

TEST_CASE("folding makes one word of many spellings") {
  CHECK(fold_case("ÉCOLE") == "école");
  CHECK(fold_case("e\xCC\x81") == "é");
  CHECK(fold_case("STRASSE") == fold_case("Straße"));
  CHECK(fold_case("ΣΊΣΥΦΟΣ") == fold_case("σίσυφος"));
}

TEST_CASE("bytes that are not UTF-8 vanish") {
  CHECK(fold_case("a\xFF\x62\xC3") == "ab");
  CHECK(split_words("a\xFF\x62") == Texts{"a", "b"});
}

TEST_CASE("sentences end where one would stop reading") {
  CHECK(sentences_of("One. Two! Three? \"Four.\" Five") ==
        Texts{"One.", "Two!", "Three?", "\"Four.\"", "Five"});
  CHECK(sentences_of("Version 1.2 of e.g. Dr. J. Smith's tool. It works.") ==
        Texts{"Version 1.2 of e.g. Dr. J. Smith's tool.", "It works."});
  CHECK(sentences_of("A heading\n\nSome text\nthat goes on") ==
        Texts{"A heading", "Some text\nthat goes on"});
  CHECK(sentences_of("Он пришёл. Она ушла… Все.") == Texts{"Он пришёл.", "Она ушла…", "Все."});
  CHECK(sentences_of(" \n\n ").empty());
}

TEST_CASE("no bytes whatever break the cutting, and sentences hold all words of the text") {
  Random random(8);
  for (int trial = 0; trial < mutations; ++trial) {
    std::string text;
    constexpr std::string_view alphabet = "aB. !?'\n\"\xC3\xA9\xE2\x80\xA6\xFF\xF0";
    for (int i = random.below(24); i > 0; --i)
      text += alphabet[static_cast<std::size_t>(random.below(static_cast<int>(alphabet.size())))];
    std::size_t words = 0;
    for (const std::string_view sentence : split_sentences(text)) words += split_words(sentence).size();
    CHECK(words >= split_words(text).size());
    CHECK(fold_case(text).size() <= 3 * text.size());
  }
}
