// Corpora: counting, renumbering, phrases, and the two tables that training draws from.
#include "learn/text/corpus.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "base/random.h"
#include "learn/text/negative_sampling.h"

using namespace planisphere;

namespace {

Corpus corpus_of(const std::vector<std::vector<std::string>>& documents) {
  CorpusBuilder builder;
  for (const auto& document : documents) {
    for (const std::string& word : document) {
      if (word == ".") builder.end_sentence();
      if (word != ".") builder.add_word(word);
    }
    builder.end_document();
  }
  return builder.finish();
}

}  // namespace

TEST_CASE("a corpus keeps words, sentences and documents, even empty ones") {
  const Corpus corpus = corpus_of({{"a", "b", ".", "a"}, {}, {"c"}});
  CHECK(corpus.words == std::vector<std::string>{"a", "b", "c"});
  CHECK(corpus.counts == std::vector<std::int64_t>{2, 1, 1});
  CHECK(corpus.tokens == std::vector<int>{0, 1, -1, 0, -1, 2, -1});
  CHECK(corpus.begin == std::vector<std::size_t>{0, 5, 5, 7});
}

TEST_CASE("the commonest words come first, ties by their bytes, and rare ones are gone") {
  const Corpus corpus = corpus_of({{"rare", "b", "a", "b", "c", "a"}, {"rare"}, {"once"}});
  const Corpus kept = keep_commonest(corpus, 2, 2);
  CHECK(kept.words == std::vector<std::string>{"a", "b"});
  CHECK(kept.tokens == std::vector<int>{1, 0, 1, 0, -1, -1, -1});
  CHECK(kept.documents() == 3);
}

TEST_CASE("words that stand together far more often than apart become a phrase") {
  std::vector<std::vector<std::string>> documents;
  for (int i = 0; i < 30; ++i)
    documents.push_back({"in", "new", "york", ".", "the", "x" + std::to_string(i)});
  for (int i = 0; i < 300; ++i) documents.push_back({"the", "in", "y" + std::to_string(i % 40)});
  const Corpus joined = join_phrases(corpus_of(documents), {.discount = 5, .threshold = 10});
  const auto find = [&](const char* word) {
    return std::count(joined.words.begin(), joined.words.end(), word);
  };
  CHECK(find("new_york") == 1);
  CHECK(find("york") == 0);
  CHECK(find("the_in") == 0);
  CHECK(joined.documents() == 330);
}

TEST_CASE("negatives are drawn in proportion to the count to the power of three quarters") {
  const std::vector<std::int64_t> counts = {10000, 1, 0, 160, 810000};
  const NegativeTable table(counts);
  Random random(6);
  std::vector<double> drawn(counts.size());
  const int draws = 400000;
  for (int i = 0; i < draws; ++i) drawn[static_cast<std::size_t>(table.draw(random))] += 1.0 / draws;
  double total = 0;
  for (const std::int64_t count : counts) total += std::pow(static_cast<double>(count), 0.75);
  CHECK(drawn[2] == 0);
  for (std::size_t word = 0; word < counts.size(); ++word)
    CHECK(std::abs(drawn[word] - std::pow(static_cast<double>(counts[word]), 0.75) / total) < 0.002);
}

TEST_CASE("frequent words are thinned out and rare ones kept") {
  const std::vector<std::int64_t> counts = {900, 90, 9, 1};
  const std::vector<float> chances = find_keeping_chances(counts, 0.01);
  CHECK(chances[0] == doctest::Approx(std::sqrt(0.01 / 0.9) + 0.01 / 0.9));
  CHECK(chances[3] == 1);
  CHECK(chances[0] < chances[1]);
  for (const float chance : find_keeping_chances(counts, 0)) CHECK(chance == 1);
}
