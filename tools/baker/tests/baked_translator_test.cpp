// The translator that the repository keeps: small enough, without anybody's sentences, and ruled by first
// words.
#include <doctest/doctest.h>

#include <filesystem>

#include "baker/sentence_map.h"
#include "baker/sentence_pairs.h"
#include "baker/sentence_quality.h"
#include "dr/neighbours.h"

using namespace planisphere;

namespace {

const std::string root = PLANISPHERE_SOURCE_DIR;

TrainedTranslator read_kept() {
  auto trained = read_translator(root + "/assets/translator");
  REQUIRE_MESSAGE(trained.ok(), trained.error());
  return trained.value();
}

}  // namespace

TEST_CASE("the repository's translator takes at most 6 MB, and has words and no sentences") {
  std::uintmax_t size = 0;
  for (const auto& file : std::filesystem::directory_iterator(root + "/assets/translator"))
    size += file.file_size();
  CHECK(size <= 6'000'000);
  const TrainedTranslator trained = read_kept();
  for (const Vocabulary* vocabulary : {&trained.source, &trained.target}) {
    CHECK(vocabulary->size() >= 3000);
    for (const std::string& word : vocabulary->words()) CHECK(word.find(' ') == std::string::npos);
  }
}

TEST_CASE("sentences that begin alike end up in alike states, five times as often as by chance") {
  TextSources sources;
  sources.debian = root + "/build/text";
  const auto pairs = read_debian_pairs(sources);
  if (!pairs.ok()) {
    MESSAGE("Skipped: there are no descriptions of packages in build/text.");
    return;
  }
  std::vector<SentencePair> shown;
  std::vector<std::string> firsts, lasts;
  for (const SentencePair& pair : pairs.value()) {
    const auto words = read_words(pair.source);
    if (!is_held_out(pair) || words.size() < 3 || words.size() > 12 || shown.size() == 1000) continue;
    shown.push_back(pair);
    firsts.push_back(words.front());
    lasts.push_back(words.back());
  }
  const Matrix<float> states = unit_rows(find_sentence_states(read_kept(), shown));
  const Neighbours neighbours = find_neighbours(states, 10);
  const Agreement first = measure_agreement(firsts, neighbours.index),
                  last = measure_agreement(lasts, neighbours.index);
  CHECK(first.found > 5 * first.chance);
  CHECK(first.found > last.found);
}
