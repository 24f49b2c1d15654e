// Small translators and made-up languages for tests.
#pragma once

#include <span>
#include <vector>

#include "base/random.h"
#include "learn/text/translator.h"

namespace planisphere::small {

inline const TranslatorOptions translator{
    .source_words = 9, .target_words = 11, .embedding = 5, .units = 8, .layers = 1};

/// Weights large enough that nothing is nearly linear.
inline Translator make_translator(const TranslatorOptions& options) {
  Translator made(options);
  made.initialise(3);
  Random random(4);
  for (float& parameter : made.parameters()) parameter += 0.4f * random.normal();
  return made;
}

/// Sentences of 1 … `longest` words by chance, each translated word by word, backwards: w becomes w + 1.
inline std::vector<NumberedPair> make_pairs(int count, int longest, int words) {
  Random random(7);
  std::vector<NumberedPair> pairs;
  for (int i = 0; i < count; ++i) {
    NumberedPair pair;
    const int length = 1 + random.below(longest);
    for (int k = 0; k < length; ++k) pair.source.push_back(2 + random.below(words - 2));
    for (int k = length; k-- > 0;) pair.target.push_back(pair.source[static_cast<std::size_t>(k)] + 1);
    pairs.push_back(pair);
  }
  return pairs;
}

}  // namespace planisphere::small
