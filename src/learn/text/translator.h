// A network that reads a sentence into one vector and writes its translation from there.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/matrix.h"
#include "learn/text/lstm.h"
#include "learn/text/sentence_batch.h"

namespace planisphere {

struct TranslatorOptions {
  int source_words = 2, target_words = 2;  // vocabularies, the special words included
  int embedding = 96;                      // numbers that stand for a word at the layers' entrance
  int units = 192;                         // of each layer; a multiple of 8
  int layers = 1;                          // of the encoder, and as many of the decoder
  bool reversed = false;  // the source is read from its last word to its first, and then its end

  bool operator==(const TranslatorOptions&) const = default;
};

/// One sentence that says why there is no such translator; empty if there is.
std::string find_mistake(const TranslatorOptions& options);
std::size_t count_parameters(const TranslatorOptions& options);

template <class T>
struct TranslatorParts {
  MatrixView<T> source_embeddings, target_embeddings;  // words × embedding
  std::vector<LstmParts<T>> encoder, decoder;
  MatrixView<T> output;        // units × target words
  std::span<T> output_biases;  // target words
};

/// The encoder's last state: outputs and cells of each layer, n × units.
struct EncodedSentences {
  std::vector<Matrix<float>> outputs, cells;
};

/// An encoder and a decoder of LSTM layers; all that is handed over is the encoder's last state (Sutskever,
/// Vinyals and Le 2014). The same bits on any number of threads.
class Translator {
 public:
  explicit Translator(const TranslatorOptions& options);

  /// Uniform in ±0.08 as in the paper, the biases 0 but for the forget gates' 1.
  void initialise(std::uint64_t seed);

  const TranslatorOptions& options() const { return options_; }
  std::span<float> parameters() { return parameters_; }
  std::span<const float> parameters() const { return parameters_; }
  TranslatorParts<const float> parts() const;
  /// The parts of any vector that is as long as the parameters, such as a gradient.
  TranslatorParts<float> parts_of(std::span<float> numbers) const;

  /// The gradient (overwritten) of −log p(translations | sources), summed over words and divided by the
  /// number of sentences; returns that sum, undivided, in nats.
  double find_gradient(const SentenceBatch& batch, std::span<float> gradient) const;
  /// The same sum alone.
  double find_loss(const SentenceBatch& batch) const;

  EncodedSentences encode(const SentenceBatch& batch) const;

 private:
  TranslatorOptions options_;
  std::vector<float> parameters_;
};

}  // namespace planisphere
