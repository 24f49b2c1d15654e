// Writes translations: word by word the likeliest, or the likeliest whole of several that are kept at once.
#pragma once

#include <vector>

#include "learn/text/sentence_batch.h"
#include "learn/text/translator.h"

namespace planisphere {

struct DecodingOptions {
  int beam = 1;         // partial translations kept; 1: greedy
  int most_words = 30;  // longer translations are cut off
};

struct Translation {
  WordNumbers words;          // without the end; never the unknown word
  double log_likelihood = 0;  // Σ log p(word | source, words before), the end's included unless cut off
};

/// Beam search (Sutskever, Vinyals and Le 2014, section 3.2): of all ways to go on, the `beam` likeliest
/// stay; one that has ended is complete and gives its place in the beam away. The likeliest complete one
/// wins, by log-likelihood per word, the end included.
Translation translate(const Translator& translator, const WordNumbers& source,
                      const DecodingOptions& options);
/// One for each source, side by side.
std::vector<Translation> translate_all(const Translator& translator, const std::vector<WordNumbers>& sources,
                                       const DecodingOptions& options);

}  // namespace planisphere
