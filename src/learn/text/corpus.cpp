// Counting, renumbering, joining: each makes a new corpus and leaves the old one alone.
#include "learn/text/corpus.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace planisphere {

void CorpusBuilder::add_word(std::string_view word) {
  const auto [entry, is_new] = number_of_.try_emplace(std::string(word), corpus_.vocabulary());
  if (is_new) {
    corpus_.words.emplace_back(word);
    corpus_.counts.push_back(0);
  }
  ++corpus_.counts[static_cast<std::size_t>(entry->second)];
  corpus_.tokens.push_back(entry->second);
}

void CorpusBuilder::end_sentence() {
  const bool inside = corpus_.tokens.size() > corpus_.begin.back();
  if (inside && corpus_.tokens.back() != Corpus::sentence_end) corpus_.tokens.push_back(Corpus::sentence_end);
}

void CorpusBuilder::end_document() {
  end_sentence();
  corpus_.begin.push_back(corpus_.tokens.size());
}

Corpus CorpusBuilder::finish() {
  if (corpus_.tokens.size() > corpus_.begin.back()) end_document();
  number_of_.clear();
  return std::move(corpus_);
}

Corpus keep_commonest(const Corpus& corpus, std::int64_t least_count, int most) {
  std::vector<int> order(corpus.words.size());
  std::iota(order.begin(), order.end(), 0);
  const auto count_of = [&](int word) { return corpus.counts[static_cast<std::size_t>(word)]; };
  std::erase_if(order, [&](int word) { return count_of(word) < least_count; });
  std::sort(order.begin(), order.end(), [&](int a, int b) {
    if (count_of(a) != count_of(b)) return count_of(a) > count_of(b);
    return corpus.words[static_cast<std::size_t>(a)] < corpus.words[static_cast<std::size_t>(b)];
  });
  order.resize(std::min(order.size(), static_cast<std::size_t>(std::max(most, 0))));
  Corpus kept;
  std::vector<int> renumbered(corpus.words.size(), -2);
  for (const int word : order) {
    renumbered[static_cast<std::size_t>(word)] = kept.vocabulary();
    kept.words.push_back(corpus.words[static_cast<std::size_t>(word)]);
    kept.counts.push_back(count_of(word));
  }
  for (int d = 0; d < corpus.documents(); ++d) {
    for (std::size_t t = corpus.begin[static_cast<std::size_t>(d)];
         t < corpus.begin[static_cast<std::size_t>(d) + 1]; ++t) {
      const int token = corpus.tokens[t];
      const int now = token < 0 ? token : renumbered[static_cast<std::size_t>(token)];
      if (now > -2) kept.tokens.push_back(now);
    }
    kept.begin.push_back(kept.tokens.size());
  }
  return kept;
}

namespace {

std::uint64_t pair_key(int a, int b) {
  return static_cast<std::uint64_t>(a) << 32 | static_cast<std::uint64_t>(b);
}

std::unordered_map<std::uint64_t, std::int64_t> count_pairs(const Corpus& corpus) {
  std::unordered_map<std::uint64_t, std::int64_t> pairs;
  for (std::size_t t = 1; t < corpus.tokens.size(); ++t) {
    if (corpus.tokens[t - 1] >= 0 && corpus.tokens[t] >= 0)
      ++pairs[pair_key(corpus.tokens[t - 1], corpus.tokens[t])];
  }
  return pairs;
}

}  // namespace

Corpus join_phrases(const Corpus& corpus, const PhraseOptions& options) {
  auto pairs = count_pairs(corpus);
  const auto total =
      static_cast<double>(std::accumulate(corpus.counts.begin(), corpus.counts.end(), std::int64_t{0}));
  std::erase_if(pairs, [&](const auto& pair) {
    const double a = static_cast<double>(corpus.counts[static_cast<std::size_t>(pair.first >> 32)]);
    const double b = static_cast<double>(corpus.counts[static_cast<std::size_t>(pair.first & 0xFFFFFFFF)]);
    return (static_cast<double>(pair.second) - options.discount) * total <= options.threshold * a * b;
  });
  CorpusBuilder builder;
  for (int d = 0; d < corpus.documents(); ++d) {
    const std::size_t end = corpus.begin[static_cast<std::size_t>(d) + 1];
    for (std::size_t t = corpus.begin[static_cast<std::size_t>(d)]; t < end; ++t) {
      const int token = corpus.tokens[t], next = t + 1 < end ? corpus.tokens[t + 1] : Corpus::sentence_end;
      if (token < 0) {
        builder.end_sentence();
      } else if (next >= 0 && pairs.contains(pair_key(token, next))) {
        builder.add_word(corpus.words[static_cast<std::size_t>(token)] + "_" +
                         corpus.words[static_cast<std::size_t>(next)]);
        ++t;
      } else {
        builder.add_word(corpus.words[static_cast<std::size_t>(token)]);
      }
    }
    builder.end_document();
  }
  return builder.finish();
}

}  // namespace planisphere
