// Sentences as numbers of words, and minibatches of them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace planisphere {

/// Words are numbers of a vocabulary; two of them are no words.
struct SpecialWord {
  static constexpr int unknown = 0;  // any that the vocabulary does not have
  static constexpr int end = 1;      // closes every sentence, and is what a decoder reads first
};

/// A sentence's words, without its end; at least one.
using WordNumbers = std::vector<int>;

struct NumberedPair {
  WordNumbers source, target;
};

/// Sentences whose sources are equally long, with their translations.
struct SentenceBatch {
  int sentences = 0, source_length = 0, target_length = 0;  // lengths with the ends
  std::vector<int> source;  // source_length × sentences: words in the order they are read, the end last
  std::vector<int> target;  // target_length × sentences: words, the end, then −1
};

/// The pairs with these numbers as a batch; their sources must be equally long. `reversed`: sources are read
/// from their last word to the first.
SentenceBatch make_batch(std::span<const NumberedPair> pairs, std::span<const int> numbers, bool reversed);
/// One sentence without a translation.
SentenceBatch make_batch(const WordNumbers& source, bool reversed);

/// Every pair once, in minibatches of at most `size` pairs whose sources are equally long and whose
/// translations nearly are. Seed and epoch decide who is with whom, and the order.
std::vector<std::vector<int>> plan_batches(std::span<const NumberedPair> pairs, int size, std::uint64_t seed,
                                           int epoch);

}  // namespace planisphere
