// Trains vectors on one piece of the text, on private copies of the rows it touches.
#pragma once

#include <cstddef>
#include <vector>

#include "base/random.h"
#include "learn/text/corpus.h"
#include "learn/text/negative_sampling.h"
#include "learn/text/row_overlay.h"
#include "learn/text/text_vectors.h"

namespace planisphere {

/// What one task owns.
struct PieceScratch {
  RowOverlay words, outputs, documents;
  std::vector<int> sentence;          // words that were kept
  std::vector<float> hidden, change;  // d
  double loss = 0, pairs = 0;

  void clear();
};

class PieceTrainer {
 public:
  PieceTrainer(const Corpus& corpus, const TextVectorOptions& options);

  /// Goes through tokens begin … end − 1; windows do not reach beyond these, nor beyond sentences.
  void train(const TextVectorState& state, std::size_t begin, std::size_t end, float rate, Random& random,
             PieceScratch& scratch) const;

 private:
  struct Position;
  void train_sentence(const TextVectorState& state, int document, float rate, Random& random,
                      PieceScratch& scratch) const;
  void draw_rows(Position& position, Random& random) const;
  void predict_from_document(Position& position) const;
  void predict_from_mean(Position& position) const;
  void predict_from_words(Position& position) const;
  float step(Position& position, const float* hidden) const;

  const Corpus& corpus_;
  TextVectorOptions options_;
  NegativeTable table_;
  std::vector<float> chances_;
};

}  // namespace planisphere
