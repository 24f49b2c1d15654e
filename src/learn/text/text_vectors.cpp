// A round: pieces side by side on their own copies, then one merge.
#include "learn/text/text_vectors.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

#include "base/parallel.h"
#include "base/random.h"
#include "learn/text/negative_sampling.h"
#include "learn/text/piece_trainer.h"
#include "learn/text/row_overlay.h"

namespace planisphere {

namespace {

constexpr std::size_t tokens_in_piece = 4096;
constexpr int pieces_in_round = 16;
constexpr int summed_up_to = 64;

/// Rows of uniform numbers in ±½ / d, as in the authors' program.
Matrix<float> random_rows(int rows, int d, std::uint64_t seed, std::uint64_t stream) {
  Random random(seed, stream);
  Matrix<float> table(rows, d);
  for (float& x : table.flat()) x = (random.uniform() - 0.5f) / static_cast<float>(d);
  return table;
}

}  // namespace

struct TextVectors::Training {
  const Corpus& corpus;
  TextVectorOptions options;
  PieceTrainer trainer;
  TextVectorState state;
  std::vector<PieceScratch> scratch = std::vector<PieceScratch>(pieces_in_round);
  double loss = 0;

  Training(const Corpus& text, const TextVectorOptions& wanted)
      : corpus(text), options(wanted), trainer(text, wanted) {}

  int pieces() const {
    return static_cast<int>((corpus.tokens.size() + tokens_in_piece - 1) / tokens_in_piece);
  }
  int rounds_in_epoch() const { return (pieces() + pieces_in_round - 1) / pieces_in_round; }
  int rounds() const { return rounds_in_epoch() * options.epochs; }

  void take_round();
  std::vector<int> order_of_pieces(int epoch) const;
  void merge(int count);
};

std::vector<int> TextVectors::Training::order_of_pieces(int epoch) const {
  std::vector<int> order(static_cast<std::size_t>(pieces()));
  std::iota(order.begin(), order.end(), 0);
  Random random(options.seed, 1000000000u + static_cast<std::uint64_t>(epoch));
  shuffle(std::span(order), random);
  return order;
}

void TextVectors::Training::take_round() {
  const int epoch = state.round / rounds_in_epoch(),
            first = state.round % rounds_in_epoch() * pieces_in_round;
  const std::vector<int> order = order_of_pieces(epoch);
  const int count = std::min(pieces_in_round, pieces() - first);
  const float done = static_cast<float>(state.round) / static_cast<float>(rounds());
  const float rate = options.learning_rate * std::max(1 - done, 1e-4f);
  parallel_for(count, [&](int task) {
    const int piece = order[static_cast<std::size_t>(first + task)];
    const std::size_t begin = static_cast<std::size_t>(piece) * tokens_in_piece;
    Random random(options.seed, 2000000000u + static_cast<std::uint64_t>(epoch) * 100000000u +
                                    static_cast<std::uint64_t>(piece));
    trainer.train(state, begin, std::min(begin + tokens_in_piece, corpus.tokens.size()), rate, random,
                  scratch[static_cast<std::size_t>(task)]);
  });
  merge(count);
  ++state.round;
}

void TextVectors::Training::merge(int count) {
  std::vector<const RowOverlay*> words, outputs, documents;
  double sum = 0, pairs = 0;
  for (int task = 0; task < count; ++task) {
    const PieceScratch& each = scratch[static_cast<std::size_t>(task)];
    words.push_back(&each.words);
    outputs.push_back(&each.outputs);
    documents.push_back(&each.documents);
    sum += each.loss;
    pairs += each.pairs;
  }
  merge_overlays(words, summed_up_to, state.words);
  merge_overlays(outputs, summed_up_to, state.outputs);
  merge_overlays(documents, summed_up_to, state.documents);
  for (PieceScratch& each : scratch) each.clear();
  loss = pairs > 0 ? sum / pairs : 0;
}

TextVectors::TextVectors(const Corpus& corpus, const TextVectorOptions& options)
    : training_(std::make_unique<Training>(corpus, options)) {
  assert(corpus.vocabulary() > 0 && "there are words");
  assert(options.dimensions > 0 && options.dimensions % 8 == 0 && "dimensions come in eights");
  assert(options.window > 0 && options.negatives > 0 && options.negatives < most_rows && "sane options");
  TextVectorState& state = training_->state;
  state.words = random_rows(corpus.vocabulary(), options.dimensions, options.seed, 1);
  state.outputs = Matrix<float>(corpus.vocabulary(), options.dimensions);
  if (options.documents != DocumentModel::none)
    state.documents = random_rows(corpus.documents(), options.dimensions, options.seed, 2);
}

TextVectors::~TextVectors() = default;

int TextVectors::rounds() const {
  return training_->rounds();
}

void TextVectors::run_to(int goal) {
  while (training_->state.round < std::min(goal, rounds())) training_->take_round();
}

const TextVectorState& TextVectors::state() const {
  return training_->state;
}

void TextVectors::set_state(TextVectorState state) {
  [[maybe_unused]] const TextVectorState& now = training_->state;
  assert(state.words.size() == now.words.size() && state.documents.size() == now.documents.size() &&
         "a state of the same corpus and options");
  training_->state = std::move(state);
}

double TextVectors::loss() const {
  return training_->loss;
}

}  // namespace planisphere
