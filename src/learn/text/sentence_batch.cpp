// Equal lengths need no masks; what a translation has less than the longest of its batch is no loss.
#include "learn/text/sentence_batch.h"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "base/random.h"

namespace planisphere {
namespace {

const NumberedPair& pair_of(std::span<const NumberedPair> pairs, int number) {
  return pairs[static_cast<std::size_t>(number)];
}

void write_source(const WordNumbers& source, bool reversed, int column, SentenceBatch& batch) {
  const int words = static_cast<int>(source.size());
  assert(words > 0 && words + 1 == batch.source_length && "sources of one length expected");
  const auto place = [&](int time) -> int& {
    return batch.source[static_cast<std::size_t>(time * batch.sentences + column)];
  };
  for (int k = 0; k < words; ++k) place(reversed ? words - 1 - k : k) = source[static_cast<std::size_t>(k)];
  place(words) = SpecialWord::end;
}

}  // namespace

SentenceBatch make_batch(std::span<const NumberedPair> pairs, std::span<const int> numbers, bool reversed) {
  SentenceBatch batch;
  batch.sentences = static_cast<int>(numbers.size());
  batch.source_length = static_cast<int>(pair_of(pairs, numbers[0]).source.size()) + 1;
  for (const int number : numbers)
    batch.target_length =
        std::max(batch.target_length, static_cast<int>(pair_of(pairs, number).target.size()) + 1);
  batch.source.resize(static_cast<std::size_t>(batch.source_length * batch.sentences));
  batch.target.assign(static_cast<std::size_t>(batch.target_length * batch.sentences), -1);
  for (int k = 0; k < batch.sentences; ++k) {
    const NumberedPair& pair = pair_of(pairs, numbers[static_cast<std::size_t>(k)]);
    write_source(pair.source, reversed, k, batch);
    for (std::size_t t = 0; t <= pair.target.size(); ++t)
      batch.target[t * numbers.size() + static_cast<std::size_t>(k)] =
          t < pair.target.size() ? pair.target[t] : SpecialWord::end;
  }
  return batch;
}

SentenceBatch make_batch(const WordNumbers& source, bool reversed) {
  SentenceBatch batch;
  batch.sentences = 1;
  batch.source_length = static_cast<int>(source.size()) + 1;
  batch.source.resize(source.size() + 1);
  write_source(source, reversed, 0, batch);
  return batch;
}

std::vector<std::vector<int>> plan_batches(std::span<const NumberedPair> pairs, int size, std::uint64_t seed,
                                           int epoch) {
  assert(size > 0 && "batches of at least one pair expected");
  std::vector<int> order(pairs.size());
  std::iota(order.begin(), order.end(), 0);
  Random random(seed, static_cast<std::uint64_t>(epoch) + 1);
  shuffle(std::span(order), random);
  const auto lengths = [&](int number) {
    const NumberedPair& pair = pair_of(pairs, number);
    return std::pair(pair.source.size(), pair.target.size());
  };
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return lengths(a) < lengths(b); });
  std::vector<std::vector<int>> batches;
  for (const int number : order) {
    if (batches.empty() || static_cast<int>(batches.back().size()) == size ||
        lengths(batches.back()[0]).first != lengths(number).first)
      batches.emplace_back();
    batches.back().push_back(number);
  }
  shuffle(std::span(batches), random);
  return batches;
}

}  // namespace planisphere
