// Decoding: what a beam finds against all there is; BLEU by hand.
#include "learn/text/translate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "base/parallel.h"
#include "learn/text/bleu.h"
#include "slow_translator.h"
#include "small_translators.h"

using namespace planisphere;

namespace {

double score(double log_likelihood, std::size_t words) {
  return log_likelihood / static_cast<double>(words + 1);
}

/// The best of all translations of at most two words, by trying every one.
double best_of_all(const slow::Twin& twin, const WordNumbers& source, int words) {
  double best = -twin.loss({source, {}}, false);
  for (int a = 2; a < words; ++a) {
    best = std::max(best, score(-twin.loss({source, {a}}, false), 1));
    for (int b = 2; b < words; ++b) best = std::max(best, score(-twin.loss({source, {a, b}}, false), 2));
  }
  return best;
}

using Texts = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("a translation's likelihood is that of the model, whatever the beam") {
  const Translator translator = small::make_translator(small::translator);
  const slow::Twin twin(translator, {translator.parameters().begin(), translator.parameters().end()});
  for (const int beam : {1, 4, 20}) {
    const WordNumbers source = {2, 7, 0, 3};
    const Translation found = translate(translator, source, {.beam = beam, .most_words = 40});
    if (found.words.size() == 40) continue;  // without an end
    CHECK(found.log_likelihood == doctest::Approx(-twin.loss({source, found.words}, false)).epsilon(1e-4));
  }
}

TEST_CASE("a beam that holds everything finds the best translation there is") {
  Translator translator = small::make_translator(small::translator);
  translator.parts_of(translator.parameters()).output_biases[SpecialWord::end] += 2;
  const slow::Twin twin(translator, {translator.parameters().begin(), translator.parameters().end()});
  for (const WordNumbers& source : {WordNumbers{2}, {8, 3}, {4, 4, 5, 6, 7}}) {
    const Translation found = translate(translator, source, {.beam = 2000, .most_words = 3});
    CHECK(score(found.log_likelihood, found.words.size()) ==
          doctest::Approx(best_of_all(twin, source, 11)).epsilon(1e-4));
  }
}

TEST_CASE("translations have no unknown words and stop where they must") {
  Translator translator = small::make_translator(small::translator);
  const auto parts = translator.parts_of(translator.parameters());
  parts.output_biases[SpecialWord::unknown] = 50;
  parts.output_biases[SpecialWord::end] = -50;
  const Translation found = translate(translator, {3, 4}, {.beam = 3, .most_words = 7});
  CHECK(found.words.size() == 7);
  for (const int word : found.words) CHECK(word > SpecialWord::end);
}

TEST_CASE("many sentences are translated as one alone is") {
  const Translator translator = small::make_translator(small::translator);
  std::vector<WordNumbers> sources;
  for (const NumberedPair& pair : small::make_pairs(20, 5, 9)) sources.push_back(pair.source);
  const auto all = translate_all(translator, sources, {.beam = 3});
  for (std::size_t i = 0; i < sources.size(); ++i)
    CHECK(all[i].words == translate(translator, sources[i], {.beam = 3}).words);
}

TEST_CASE("BLEU is 100 for what is equal and 0 without four words in a row") {
  const Texts a = {{"the", "cat", "sat", "on", "it"}, {"a"}}, b = {{"the", "cat", "sat", "it", "on"}, {"a"}};
  CHECK(find_bleu(a, a).score == doctest::Approx(100));
  CHECK(find_bleu(a, b).score == 0);
  CHECK(find_bleu({}, {}).score == 0);
  CHECK(find_bleu(Texts{{}}, Texts{{"a"}}).score == 0);
}

TEST_CASE("BLEU counts a run no more often than the reference has it, and punishes brevity") {
  const Texts reference = {{"the", "cat", "is", "on", "the", "mat", "now"}};
  const Bleu often = find_bleu(Texts{{"the", "the", "the", "the", "the", "the", "the"}}, reference);
  CHECK(often.precision[0] == doctest::Approx(2.0 / 7));
  const Bleu brief = find_bleu(Texts{{"the", "cat", "is", "on", "a"}}, reference);
  CHECK(brief.precision[0] == doctest::Approx(4.0 / 5));
  CHECK(brief.precision[1] == doctest::Approx(3.0 / 4));
  CHECK(brief.precision[2] == doctest::Approx(2.0 / 3));
  CHECK(brief.precision[3] == doctest::Approx(1.0 / 2));
  CHECK(brief.brevity_penalty == doctest::Approx(std::exp(1 - 7.0 / 5)));
  CHECK(brief.score == doctest::Approx(100 * std::exp(1 - 7.0 / 5) * std::pow(0.2, 0.25)));
}
