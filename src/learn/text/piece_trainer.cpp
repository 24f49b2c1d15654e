// Every position of a sentence is predicted from its document and from the words around it.
#include "learn/text/piece_trainer.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/simd.h"

namespace planisphere {

/// One word to be predicted, and all that this needs.
struct PieceTrainer::Position {
  const TextVectorState& state;
  PieceScratch& scratch;
  int document = 0;
  int begin = 0, middle = 0, end = 0;  // the window within scratch.sentence
  float rate = 0;
  std::array<float*, most_rows> rows{};
  std::size_t row_count = 0;
};

namespace {

void add(float* to, const float* from, float factor, int d) {
  for (int j = 0; j < d; j += simd::lanes)
    simd::store(to + j, simd::load(to + j) + factor * simd::load(from + j));
}

}  // namespace

void PieceScratch::clear() {
  words.clear();
  outputs.clear();
  documents.clear();
  loss = pairs = 0;
}

PieceTrainer::PieceTrainer(const Corpus& corpus, const TextVectorOptions& options)
    : corpus_(corpus),
      options_(options),
      table_(corpus.counts),
      chances_(find_keeping_chances(corpus.counts, options.subsample)) {}

void PieceTrainer::train(const TextVectorState& state, std::size_t begin, std::size_t end, float rate,
                         Random& random, PieceScratch& scratch) const {
  scratch.hidden.resize(static_cast<std::size_t>(options_.dimensions));
  scratch.change.resize(static_cast<std::size_t>(options_.dimensions));
  const auto next = std::upper_bound(corpus_.begin.begin(), corpus_.begin.end(), begin);
  int document = static_cast<int>(next - corpus_.begin.begin()) - 1;
  scratch.sentence.clear();
  for (std::size_t t = begin; t < end; ++t) {
    const bool new_document = t == corpus_.begin[static_cast<std::size_t>(document) + 1];
    if (corpus_.tokens[t] < 0 || new_document) train_sentence(state, document, rate, random, scratch);
    while (t >= corpus_.begin[static_cast<std::size_t>(document) + 1]) ++document;
    const int token = corpus_.tokens[t];
    if (token >= 0 && random.uniform() < chances_[static_cast<std::size_t>(token)])
      scratch.sentence.push_back(token);
  }
  train_sentence(state, document, rate, random, scratch);
}

void PieceTrainer::train_sentence(const TextVectorState& state, int document, float rate, Random& random,
                                  PieceScratch& scratch) const {
  const int length = static_cast<int>(scratch.sentence.size());
  Position position{.state = state, .scratch = scratch, .document = document, .rate = rate};
  for (int i = 0; i < length; ++i) {
    const int reach = 1 + random.below(options_.window);
    position.begin = std::max(i - reach, 0);
    position.middle = i;
    position.end = std::min(i + reach + 1, length);
    draw_rows(position, random);
    if (options_.documents == DocumentModel::bag) predict_from_document(position);
    if (options_.documents == DocumentModel::memory) predict_from_mean(position);
    if (options_.skip_gram) predict_from_words(position);
  }
  scratch.sentence.clear();
}

/// The word's own output vector, then those of words drawn by chance that are not it.
void PieceTrainer::draw_rows(Position& position, Random& random) const {
  RowOverlay& outputs = position.scratch.outputs;
  const int word = position.scratch.sentence[static_cast<std::size_t>(position.middle)];
  position.rows[0] = outputs.row(position.state.outputs, word);
  position.row_count = 1;
  for (int k = 0; k < options_.negatives; ++k) {
    const int other = table_.draw(random);
    if (other != word) position.rows[position.row_count++] = outputs.row(position.state.outputs, other);
  }
}

float PieceTrainer::step(Position& position, const float* hidden) const {
  std::fill(position.scratch.change.begin(), position.scratch.change.end(), 0.0f);
  return take_sampling_step(hidden, std::span(position.rows).first(position.row_count), options_.dimensions,
                            position.rate, position.scratch.change.data());
}

void PieceTrainer::predict_from_document(Position& position) const {
  PieceScratch& scratch = position.scratch;
  float* row = scratch.documents.row(position.state.documents, position.document);
  scratch.loss += step(position, row);
  scratch.pairs += 1;
  add(row, scratch.change.data(), 1, options_.dimensions);
}

/// Each of the m vectors in the mean moves by the whole change, as in the authors' program: along the
/// derivative, at m times the rate, without which documents would hardly learn.
void PieceTrainer::predict_from_mean(Position& position) const {
  PieceScratch& scratch = position.scratch;
  const int d = options_.dimensions;
  const float share = 1 / static_cast<float>(position.end - position.begin);  // the document for the middle
  std::fill(scratch.hidden.begin(), scratch.hidden.end(), 0.0f);
  const auto row_of = [&](int j) {
    if (j == position.middle) return scratch.documents.row(position.state.documents, position.document);
    return scratch.words.row(position.state.words, scratch.sentence[static_cast<std::size_t>(j)]);
  };
  for (int j = position.begin; j < position.end; ++j) add(scratch.hidden.data(), row_of(j), share, d);
  scratch.loss += step(position, scratch.hidden.data());
  scratch.pairs += 1;
  for (int j = position.begin; j < position.end; ++j) add(row_of(j), scratch.change.data(), 1, d);
}

void PieceTrainer::predict_from_words(Position& position) const {
  PieceScratch& scratch = position.scratch;
  for (int j = position.begin; j < position.end; ++j) {
    if (j == position.middle) continue;
    float* row = scratch.words.row(position.state.words, scratch.sentence[static_cast<std::size_t>(j)]);
    scratch.loss += step(position, row);
    scratch.pairs += 1;
    add(row, scratch.change.data(), 1, options_.dimensions);
  }
}

}  // namespace planisphere
