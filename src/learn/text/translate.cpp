// The beam's partial translations are the rows of one minibatch.
#include "learn/text/translate.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

#include "base/parallel.h"
#include "learn/activations.h"
#include "learn/product.h"

namespace planisphere {
namespace {

// Partial translations, and the decoder's state after each.
struct Beam {
  std::vector<Translation> translations;
  EncodedSentences states;
};

// A partial translation with one word more.
struct Way {
  int from = 0, word = 0;
  double log_likelihood = 0;
};

int last_word(const Translation& translation) {
  return translation.words.empty() ? SpecialWord::end : translation.words.back();
}

// Lets the decoder read each partial translation's last word; p(next word): rows × target words.
Matrix<float> read_last_words(const Translator& translator, Beam& beam) {
  const TranslatorParts<const float> parts = translator.parts();
  const int rows = static_cast<int>(beam.translations.size());
  Matrix<float> inputs(rows, translator.options().embedding);
  for (int k = 0; k < rows; ++k)
    std::copy_n(parts.target_embeddings.row(last_word(beam.translations[static_cast<std::size_t>(k)])),
                inputs.cols(), inputs.row(k));
  for (std::size_t layer = 0; layer < parts.decoder.size(); ++layer) {
    LstmTrace trace(1, rows, translator.options().units);
    std::copy_n(beam.states.outputs[layer].data(), beam.states.outputs[layer].size(), trace.outputs.data());
    std::copy_n(beam.states.cells[layer].data(), beam.states.cells[layer].size(), trace.cells.data());
    run_lstm(parts.decoder[layer], inputs, trace);
    for (auto* rows_of_all : {&trace.outputs, &trace.cells}) {
      auto& state = (rows_of_all == &trace.outputs ? beam.states.outputs : beam.states.cells)[layer];
      const auto last = trace.last_of(*rows_of_all);
      std::copy_n(last.data, last.size(), state.data());
    }
    inputs = beam.states.outputs[layer];
  }
  Matrix<float> probabilities(rows, translator.options().target_words);
  write_product(strided(inputs), strided(parts.output), probabilities);
  activate(Activation::softmax, parts.output_biases.data(), probabilities);
  return probabilities;
}

// The likeliest ways to go on, the likeliest first; among equals the first.
std::vector<Way> find_ways(const Beam& beam, MatrixView<const float> probabilities, int count) {
  std::vector<Way> ways;
  const auto likelier = [](const Way& a, const Way& b) {
    return std::pair(-a.log_likelihood, std::pair(a.from, a.word)) <
           std::pair(-b.log_likelihood, std::pair(b.from, b.word));
  };
  for (int from = 0; from < probabilities.rows; ++from) {
    const double before = beam.translations[static_cast<std::size_t>(from)].log_likelihood;
    for (int word = SpecialWord::end; word < probabilities.cols; ++word) {
      const float p = std::max(probabilities(from, word), std::numeric_limits<float>::min());
      const Way way{from, word, before + std::log(static_cast<double>(p))};
      if (static_cast<int>(ways.size()) == count && !likelier(way, ways.back())) continue;
      if (static_cast<int>(ways.size()) == count) ways.pop_back();
      ways.insert(std::upper_bound(ways.begin(), ways.end(), way, likelier), way);
    }
  }
  return ways;
}

double score(const Translation& translation) {
  return translation.log_likelihood / static_cast<double>(translation.words.size() + 1);
}

// Those that go on; the others are complete.
Beam follow(const Beam& beam, const std::vector<Way>& ways, std::vector<Translation>& complete) {
  Beam next;
  std::vector<int> rows;
  for (const Way& way : ways) {
    Translation longer = beam.translations[static_cast<std::size_t>(way.from)];
    longer.log_likelihood = way.log_likelihood;
    if (way.word == SpecialWord::end) {
      complete.push_back(std::move(longer));
      continue;
    }
    longer.words.push_back(way.word);
    next.translations.push_back(std::move(longer));
    rows.push_back(way.from);
  }
  const auto pick = [&](const std::vector<Matrix<float>>& from, std::vector<Matrix<float>>& to) {
    for (const Matrix<float>& layer : from) {
      to.emplace_back(static_cast<int>(rows.size()), layer.cols());
      for (int k = 0; k < to.back().rows(); ++k)
        std::copy_n(layer.row(rows[static_cast<std::size_t>(k)]), layer.cols(), to.back().row(k));
    }
  };
  pick(beam.states.outputs, next.states.outputs);
  pick(beam.states.cells, next.states.cells);
  return next;
}

}  // namespace

Translation translate(const Translator& translator, const WordNumbers& source,
                      const DecodingOptions& options) {
  assert(options.beam > 0 && "a beam of at least one expected");
  Beam beam{{Translation{}}, translator.encode(make_batch(source, translator.options().reversed))};
  std::vector<Translation> complete;
  for (int words = 0; words < options.most_words && !beam.translations.empty(); ++words) {
    const int places = options.beam - static_cast<int>(complete.size());
    const Matrix<float> probabilities = read_last_words(translator, beam);
    beam = follow(beam, find_ways(beam, probabilities, places), complete);
  }
  if (complete.empty()) complete = std::move(beam.translations);
  return *std::max_element(complete.begin(), complete.end(),
                           [](const Translation& a, const Translation& b) { return score(a) < score(b); });
}

std::vector<Translation> translate_all(const Translator& translator, const std::vector<WordNumbers>& sources,
                                       const DecodingOptions& options) {
  std::vector<Translation> translations(sources.size());
  parallel_for(static_cast<int>(sources.size()), [&](int i) {
    const auto at = static_cast<std::size_t>(i);
    translations[at] = translate(translator, sources[at], options);
  });
  return translations;
}

}  // namespace planisphere
