// What the translator computes, against its slow twin; training, and the same bits however it is run.
#include "learn/text/translator.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "base/parallel.h"
#include "learn/text/translate.h"
#include "learn/text/translator_trainer.h"
#include "slow_translator.h"
#include "small_translators.h"

using namespace planisphere;

namespace {

slow::Numbers in_double(std::span<const float> numbers) {
  return {numbers.begin(), numbers.end()};
}

/// Three sources of three words, translations of one to four.
std::vector<NumberedPair> uneven_pairs() {
  return {{{2, 8, 0}, {10, 3, 0, 4}}, {{5, 5, 2}, {7}}, {{4, 3, 6}, {2, 9}}};
}

TranslatorOptions with(int layers, bool reversed) {
  TranslatorOptions options = small::translator;
  options.layers = layers;
  options.reversed = reversed;
  return options;
}

double slow_loss(const Translator& translator, const slow::Numbers& parameters) {
  const slow::Twin twin(translator, parameters);
  double sum = 0;
  for (const NumberedPair& pair : uneven_pairs()) sum += twin.loss(pair, translator.options().reversed);
  return sum;
}

}  // namespace

TEST_CASE("a translator's gradient is that of finite differences, of any depth and direction") {
  for (const int layers : {1, 2}) {
    for (const bool reversed : {false, true}) {
      const Translator translator = small::make_translator(with(layers, reversed));
      const auto pairs = uneven_pairs();
      const SentenceBatch batch = make_batch(pairs, std::vector{0, 1, 2}, reversed);
      std::vector<float> gradient(translator.parameters().size(), 5.0f);
      const double loss = translator.find_gradient(batch, gradient);
      const slow::Numbers own = in_double(translator.parameters());
      CHECK(loss == doctest::Approx(slow_loss(translator, own)).epsilon(1e-5));
      CHECK(translator.find_loss(batch) == loss);
      double worst = 0;
      for (std::size_t k = 0; k < own.size(); k += 3) {
        slow::Numbers more = own, less = own;
        more[k] += 1e-5;
        less[k] -= 1e-5;
        const double slope = (slow_loss(translator, more) - slow_loss(translator, less)) / 2e-5 / 3;
        worst = std::max(worst, std::fabs(slope - static_cast<double>(gradient[k])));
      }
      CHECK(worst < 5e-6);
    }
  }
}

TEST_CASE("an encoder's state is that of its slow twin, alone or in a batch") {
  const Translator translator = small::make_translator(with(2, true));
  const auto pairs = uneven_pairs();
  const EncodedSentences together = translator.encode(make_batch(pairs, std::vector{0, 1, 2}, true));
  const slow::Twin twin(translator, in_double(translator.parameters()));
  for (int i = 0; i < 3; ++i) {
    const WordNumbers& source = pairs[static_cast<std::size_t>(i)].source;
    const EncodedSentences alone = translator.encode(make_batch(source, true));
    const auto expected = twin.encode(source, true);
    for (std::size_t layer = 0; layer < 2; ++layer) {
      for (int j = 0; j < 8; ++j) {
        const auto at = static_cast<std::size_t>(j);
        CHECK(double(together.outputs[layer](i, j)) ==
              doctest::Approx(expected[layer].output[at]).epsilon(1e-4));
        CHECK(double(together.cells[layer](i, j)) == doctest::Approx(expected[layer].cell[at]).epsilon(1e-4));
        CHECK(alone.cells[layer](0, j) == together.cells[layer](i, j));
      }
    }
  }
}

TEST_CASE("there are as many parameters as parts have") {
  for (const int layers : {1, 3}) {
    const Translator translator(with(layers, false));
    const TranslatorParts<const float> parts = translator.parts();
    CHECK(parts.output_biases.data() + parts.output_biases.size() ==
          translator.parameters().data() + translator.parameters().size());
  }
}

TEST_CASE("an epoch has every pair once, in batches of one length") {
  const auto pairs = small::make_pairs(500, 6, 9);
  const auto batches = plan_batches(pairs, 16, 1, 0);
  std::multiset<int> seen;
  for (const auto& batch : batches) {
    CHECK(batch.size() <= 16);
    for (const int number : batch) {
      seen.insert(number);
      CHECK(pairs[std::size_t(number)].source.size() == pairs[std::size_t(batch[0])].source.size());
    }
  }
  CHECK(seen.size() == 500);
  CHECK(std::set<int>(seen.begin(), seen.end()).size() == 500);
  CHECK(batches == plan_batches(pairs, 16, 1, 0));
  CHECK(batches != plan_batches(pairs, 16, 1, 1));
  CHECK(batches.size() == plan_batches(pairs, 16, 1, 1).size());
}

TEST_CASE("clipping keeps a gradient's direction and cuts its length") {
  std::vector<float> gradient = {3, -4};
  CHECK(clip_gradient(gradient, 10) == doctest::Approx(5));
  CHECK(gradient == std::vector<float>{3, -4});
  clip_gradient(gradient, 1);
  CHECK(double(gradient[0]) == doctest::Approx(0.6));
  CHECK(double(gradient[1]) == doctest::Approx(-0.8));
}

TEST_CASE("training in parts or on more threads changes no bit of a translator") {
  const auto pairs = small::make_pairs(300, 5, 9);
  TranslatorOptions options = with(2, true);
  options.units = 64;
  options.target_words = 1200;  // enough work for threads to share
  const TranslatorTraining training{.epochs = 2, .batch = 64};
  TranslatorTrainer straight(pairs, options, training), parted(pairs, options, training);
  set_thread_count(4);
  REQUIRE(straight.run_to(6));
  set_thread_count(1);
  REQUIRE(parted.run_to(2));
  REQUIRE(parted.run_to(6));
  set_thread_count(0);
  const auto one = straight.translator().parameters(), other = parted.translator().parameters();
  CHECK(std::equal(one.begin(), one.end(), other.begin(), other.end()));
  CHECK(straight.recent_loss() == parted.recent_loss());
}

TEST_CASE("a made-up language is learned, sentences never seen included") {
  auto pairs = small::make_pairs(1500, 4, 9);
  TranslatorOptions options = small::translator;
  options.embedding = 16;
  options.units = 32;
  const std::span<const NumberedPair> all(pairs);
  TranslatorTrainer trainer(all.subspan(100), options, {.epochs = 30, .batch = 32, .learning_rate = 0.01f});
  REQUIRE(trainer.run_to(trainer.steps()));
  CHECK(trainer.recent_loss() < 0.1);
  int right = 0;
  for (const NumberedPair& pair : all.first(100))
    right += translate(trainer.translator(), pair.source, {}).words == pair.target ? 1 : 0;
  CHECK(right >= 85);
}
