// Vectors for words and for whole documents, learned from text alone.
#pragma once

#include <cstdint>
#include <memory>

#include "base/matrix.h"
#include "learn/text/corpus.h"

namespace planisphere {

/// How documents get vectors (Le and Mikolov 2014), if they do.
enum class DocumentModel {
  none,    // words only
  bag,     // PV-DBOW (section 2.3): a document's vector predicts each of its words
  memory,  // PV-DM (section 2.2): the mean of its vector and those of the words around predicts the word
};

/// Defaults are those of the authors' program where it has them.
struct TextVectorOptions {
  int dimensions = 96;  // a multiple of 8
  int window = 5;       // words to either side, at most; each time drawn from 1 … window
  int negatives = 5;    // 1 … 31
  double subsample = 1e-4;
  float learning_rate = 0.025f;  // falls in a straight line to a ten-thousandth
  int epochs = 5;
  bool skip_gram = true;  // train words by skip-gram; PV-DM trains them anyway
  DocumentModel documents = DocumentModel::none;
  std::uint64_t seed = 1;
};

/// What training has reached; enough to go on from.
struct TextVectorState {
  int round = 0;
  Matrix<float> words;      // v × d: input vectors, the representation
  Matrix<float> outputs;    // v × d
  Matrix<float> documents;  // documents × d; empty where there are none to learn
};

/// Skip-gram with negative sampling (Mikolov et al. 2013) and paragraph vectors, trained together on the same
/// output vectors. Sequential stochastic descent on pieces of 4,096 tokens; the 16 pieces of a round run side
/// by side, each on its own copy of the rows it touches, and the changes are merged in their order (see
/// row_overlay.h). Unlike threads that write into one table at will (Hogwild, which the authors' program
/// uses) this gives the same bits on any number of threads. Pieces come in another order in each epoch. The
/// negative words of a position are shared by all its pairs.
class TextVectors {
 public:
  /// The corpus must outlive this and have at least one word.
  TextVectors(const Corpus& corpus, const TextVectorOptions& options);
  ~TextVectors();

  /// Rounds in all epochs together.
  int rounds() const;
  /// Trains until state().round == goal, at most rounds(). Stopping and going on changes no bit.
  void run_to(int goal);
  const TextVectorState& state() const;
  /// Goes on from another's state of the same corpus and options; its shapes must fit.
  void set_state(TextVectorState state);
  /// Mean of −log likelihood (negative_sampling.h) over the last round, in nats; 0 before the first.
  double loss() const;

 private:
  struct Training;
  std::unique_ptr<Training> training_;
};

}  // namespace planisphere
