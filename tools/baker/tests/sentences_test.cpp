// From descriptions of packages to a map of sentences: pairs, vocabularies, files of weights, labels.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "baker/bake_sentences.h"
#include "baker/sentence_map.h"
#include "baker/sentence_pairs.h"
#include "baker/sentence_quality.h"
#include "base/random.h"
#include "data/bundle.h"
#include "scratch_folder.h"

using namespace planisphere;

namespace {

namespace fs = std::filesystem;
using Texts = std::vector<std::string>;

std::string paragraph(const std::string& language, const std::string& sum, const std::string& text) {
  return "Package: p\nDescription-md5: " + sum + "\nDescription-" + language + ": " + text + "\n\n";
}

TrainedTranslator small_translator() {
  const Texts words = {"<unknown>", "<end>", "a", "b", "c"};
  TrainedTranslator trained{
      Translator({.source_words = 5, .target_words = 5, .embedding = 3, .units = 8, .layers = 2}),
      Vocabulary(words), Vocabulary(words)};
  trained.translator.initialise(1);
  return trained;
}

/// A language of few words and its word-by-word translation.
std::string made_up_table(int lines) {
  Random random(1);
  std::string table = "en\tfr\n";
  for (int i = 0; i < lines; ++i) {
    std::string source, target;
    for (int k = 3 + random.below(4); k > 0; --k) {
      const std::string word = std::to_string(random.below(20));
      source += (source.empty() ? "w" : " w") + word;
      target += (target.empty() ? "m" : " m") + word;
    }
    table += source + "\t" + target + "\n";
  }
  return table;
}

}  // namespace

TEST_CASE("a description's paragraphs and items are told apart, and lose their line breaks and bullets") {
  CHECK(split_description("One goes\non here.\n\nTwo.\n * an item\n   of two lines\n - another\n") ==
        Texts{"One goes on here.", "Two.", "an item of two lines", "another"});
  CHECK(split_description("").empty());
  CHECK(split_description("-\n*").size() == 1);
}

TEST_CASE("pairs are found by the sum of the English text; what does not fit its translation is left out") {
  const ScratchFolder folder;
  folder.write("translation-en", paragraph("en", "1", "a summary\n First one. Second one.\n .\n Third.") +
                                     paragraph("en", "2", "another\n One. Two.") +
                                     paragraph("en", "3", "not translated\n Alone.") +
                                     paragraph("en", "4", "the same\n Third."));
  folder.write("translation-fr", paragraph("fr", "1", "un résumé\n Le premier. Le second.\n .\n Troisième.") +
                                     paragraph("fr", "2", "un autre\n Un seul.") +
                                     paragraph("fr", "4", "the same\n Encore."));
  TextSources sources;
  sources.debian = folder.path;
  const auto pairs = read_debian_pairs(sources);
  REQUIRE(pairs.ok());
  CHECK(pairs.value() == std::vector<SentencePair>{{"a summary", "un résumé"},
                                                   {"First one.", "Le premier."},
                                                   {"Second one.", "Le second."},
                                                   {"Third.", "Troisième."},
                                                   {"another", "un autre"}});
}

TEST_CASE("about an eleventh is held out, and always the same") {
  int held_out = 0;
  for (int i = 0; i < 11000; ++i) {
    const SentencePair pair{"Sentence number " + std::to_string(i) + ".", "x"};
    held_out += is_held_out(pair) ? 1 : 0;
    CHECK(is_held_out(pair) == is_held_out({pair.source, "another translation"}));
  }
  CHECK(held_out > 850);
  CHECK(held_out < 1150);
}

TEST_CASE("a vocabulary has the commonest words, and numbers stand for the same words again") {
  const auto words = Vocabulary::of({{"b", "a", "b"}, {"c", "a", "b", "d"}}, 5);
  CHECK(words.words() == Texts{"<unknown>", "<end>", "b", "a", "c"});
  CHECK(words.number({"a", "d", "<end>"}) == WordNumbers{3, 0, 0});
  CHECK(words.spell({2, 4}) == Texts{"b", "c"});
}

TEST_CASE("weights come back from their file as they were but for rounding, and damage is noticed") {
  const ScratchFolder folder;
  const TrainedTranslator trained = small_translator();
  REQUIRE(write_translator(trained, folder.path).ok());
  const auto back = read_translator(folder.path);
  REQUIRE(back.ok());
  CHECK(back.value().translator.options() == trained.translator.options());
  CHECK(back.value().source.words() == trained.source.words());
  const auto before = trained.translator.parameters(), after = back.value().translator.parameters();
  for (std::size_t k = 0; k < before.size(); ++k) CHECK(std::abs(before[k] - after[k]) < 3e-5f);
  fs::resize_file(folder / "translator.bytes", 100);
  CHECK(read_translator(folder.path).error().find("found 100") != std::string::npos);
  folder.write("translator.json", "{\"version\": 1, \"units\": \"many\"}");
  CHECK(!read_translator(folder.path).ok());
  folder.write(
      "translator.json",
      R"({"version": 1, "embedding": 3, "units": 8, "layers": 2, "reversed": false, "scales": [1e38],)"
      R"( "source": ["", "", "a"], "target": ["", "", "b"]})");
  CHECK(read_translator(folder.path).error().find("finite weights") != std::string::npos);
  CHECK(!read_translator("/nowhere").ok());
}

TEST_CASE("agreement is one where neighbours are alike, and chance is what drawing gives") {
  const Texts labels = {"a", "a", "b", "b", "b"};
  Matrix<int> alike(5, 1);
  for (int i = 0; i < 5; ++i) alike(i, 0) = std::array{1, 0, 3, 4, 2}[std::size_t(i)];
  const Agreement agreement = measure_agreement(labels, alike);
  CHECK(agreement.found == doctest::Approx(1));
  CHECK(agreement.chance == doctest::Approx((2 * 1 + 3 * 2) / 20.0));
}

TEST_CASE("sentences belong to their first word, second word and length") {
  std::vector<SentencePair> pairs(12, {"This package, it is small.", "x"});
  pairs.push_back({"Something else", "x"});
  const CategoryGraph graph = find_sentence_categories(pairs);
  CHECK(std::set<std::string>(graph.names.begin(), graph.names.end()) ==
        std::set<std::string>{"first word: this", "second word: package", "length: 5 to 6 words"});
  for (const auto& members : graph.members) CHECK(members.size() == 12);
}

TEST_CASE("any table of pairs becomes a map of the sentences that were held out") {
  const ScratchFolder folder;
  folder.write("made-up.tsv", made_up_table(900));
  SentencesOptions options;
  options.pairs = folder / "made-up.tsv";
  options.out = folder.path;
  options.points = 60;
  options.translator = {.embedding = 8, .units = 16};
  options.training.epochs = 2;
  options.map.steps = 50;
  const Status status = bake_sentences(options);
  REQUIRE_MESSAGE(status.ok(), status.error());
  const auto bundle = read_bundle(options.out + "/sentences-made-up");
  REQUIRE(bundle.ok());
  CHECK(bundle.value()->points() == 60);
  for (const std::string& sentence : bundle.value()->columns[0].values) CHECK(is_held_out({sentence, ""}));
}

TEST_CASE("without descriptions there is no map of sentences and no error") {
  const ScratchFolder folder;
  SentencesOptions options;
  options.sources.debian = folder.path;
  options.out = folder.path;
  CHECK(bake_sentences(options).ok());
  CHECK(!fs::exists(folder / "sentences"));
}
