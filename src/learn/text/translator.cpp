// The parameters lie one part after the other in one vector, so that any rule can update them.
#include "learn/text/translator.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "base/parallel.h"
#include "base/random.h"
#include "learn/activations.h"
#include "learn/product.h"

namespace planisphere {
namespace {

constexpr int rows_a_task = 32;

template <class T>
class Divider {
 public:
  explicit Divider(T* at) : at_(at) {}
  MatrixView<T> take(int rows, int cols) {
    const MatrixView<T> part{at_, rows, cols};
    at_ += part.size();
    return part;
  }
  std::span<T> take(int count) { return take(1, count).flat(); }
  T* at() const { return at_; }

 private:
  T* at_;
};

template <class T>
TranslatorParts<T> divide(const TranslatorOptions& options, Divider<T>& divider) {
  TranslatorParts<T> parts;
  parts.source_embeddings = divider.take(options.source_words, options.embedding);
  parts.target_embeddings = divider.take(options.target_words, options.embedding);
  for (auto* layers : {&parts.encoder, &parts.decoder}) {
    for (int layer = 0; layer < options.layers; ++layer) {
      const int inputs = layer == 0 ? options.embedding : options.units, gates = 4 * options.units;
      const auto input = divider.take(inputs, gates), recurrent = divider.take(options.units, gates);
      layers->push_back({input, recurrent, divider.take(gates)});
    }
  }
  parts.output = divider.take(options.units, options.target_words);
  parts.output_biases = divider.take(options.target_words);
  return parts;
}

Matrix<float> look_up(MatrixView<const float> embeddings, std::span<const int> words) {
  Matrix<float> rows(static_cast<int>(words.size()), embeddings.cols);
  for (int k = 0; k < rows.rows(); ++k)
    std::copy_n(embeddings.row(words[static_cast<std::size_t>(k)]), embeddings.cols, rows.row(k));
  return rows;
}

void add_to_embeddings(MatrixView<const float> rows, std::span<const int> words,
                       MatrixView<float> embeddings) {
  for (int k = 0; k < rows.rows; ++k) {
    float* const to = embeddings.row(words[static_cast<std::size_t>(k)]);
    for (int j = 0; j < rows.cols; ++j) to[j] += rows(k, j);
  }
}

// The decoder reads the end, then what it should have written.
std::vector<int> find_decoder_inputs(const SentenceBatch& batch) {
  std::vector<int> words(static_cast<std::size_t>(batch.sentences), SpecialWord::end);
  words.insert(words.end(), batch.target.begin(), batch.target.end() - batch.sentences);
  for (int& word : words) word = std::max(word, 0);  // after the end: never looked at
  return words;
}

// Layers one above the other, and what they saw.
struct Stack {
  Matrix<float> embedded;
  std::vector<LstmTrace> traces;

  MatrixView<const float> inputs_of(std::size_t layer) const {
    return layer == 0 ? embedded.view() : traces[layer - 1].read_outputs();
  }
};

Stack make_stack(const TranslatorOptions& options, MatrixView<const float> embeddings,
                 std::span<const int> words, int sentences) {
  Stack stack{look_up(embeddings, words), {}};
  const int length = static_cast<int>(words.size()) / sentences;
  for (int layer = 0; layer < options.layers; ++layer)
    stack.traces.emplace_back(length, sentences, options.units);
  return stack;
}

void run(const std::vector<LstmParts<const float>>& layers, Stack& stack) {
  for (std::size_t layer = 0; layer < layers.size(); ++layer)
    run_lstm(layers[layer], stack.inputs_of(layer), stack.traces[layer]);
}

// To the first rows.
void copy_rows(MatrixView<const float> from, Matrix<float>& to) {
  std::copy_n(from.data, from.size(), to.data());
}

void hand_over(Stack& encoder, Stack& decoder) {
  for (std::size_t layer = 0; layer < encoder.traces.size(); ++layer) {
    LstmTrace &from = encoder.traces[layer], &to = decoder.traces[layer];
    copy_rows(from.last_of(from.outputs), to.outputs);
    copy_rows(from.last_of(from.cells), to.cells);
  }
}

// `above` becomes the gradient by the stack's embedded words.
void run_back(const std::vector<LstmParts<const float>>& layers, Stack& stack,
              std::vector<LstmStateGradient>& states, const std::vector<LstmParts<float>>& gradients,
              Matrix<float>& above) {
  for (std::size_t layer = layers.size(); layer-- > 0;) {
    const auto inputs = stack.inputs_of(layer);
    Matrix<float> below(inputs.rows, inputs.cols);
    run_lstm_back(layers[layer], inputs, above, stack.traces[layer], states[layer], gradients[layer], below);
    above = std::move(below);
  }
}

void write_softmax(std::span<const float> biases, MatrixView<float> sums) {
  parallel_for((sums.rows + rows_a_task - 1) / rows_a_task, [&](int task) {
    const int first = task * rows_a_task;
    activate(Activation::softmax, biases.data(),
             {sums.row(first), std::min(rows_a_task, sums.rows - first), sums.cols});
  });
}

struct Pass {
  Stack encoder, decoder;
  Matrix<float> probabilities;  // target_length n × target words
  double loss = 0;
};

Pass run_forward(const Translator& translator, const SentenceBatch& batch) {
  const TranslatorParts<const float> parts = translator.parts();
  const TranslatorOptions& options = translator.options();
  const std::vector<int> decoded = find_decoder_inputs(batch);
  Pass pass{make_stack(options, parts.source_embeddings, batch.source, batch.sentences),
            make_stack(options, parts.target_embeddings, decoded, batch.sentences),
            Matrix<float>(static_cast<int>(batch.target.size()), options.target_words)};
  run(parts.encoder, pass.encoder);
  hand_over(pass.encoder, pass.decoder);
  run(parts.decoder, pass.decoder);
  write_product(strided(pass.decoder.traces.back().read_outputs()), strided(parts.output),
                pass.probabilities);
  write_softmax(parts.output_biases, pass.probabilities);
  for (std::size_t k = 0; k < batch.target.size(); ++k) {
    if (batch.target[k] < 0) continue;
    const float p = pass.probabilities(static_cast<int>(k), batch.target[k]);
    pass.loss -= std::log(std::max(static_cast<double>(p), 1e-30));
  }
  return pass;
}

// Of softmax and cross-entropy together: p − 1 for the word that is right, p for others.
void become_gradient(const SentenceBatch& batch, Matrix<float>& probabilities) {
  const float scale = 1 / static_cast<float>(batch.sentences);
  for (int k = 0; k < probabilities.rows(); ++k) {
    const int right = batch.target[static_cast<std::size_t>(k)];
    float* const row = probabilities.row(k);
    if (right >= 0) row[right] -= 1;
    const float weight = right < 0 ? 0 : scale;
    for (int j = 0; j < probabilities.cols(); ++j) row[j] *= weight;
  }
}

}  // namespace

std::string find_mistake(const TranslatorOptions& options) {
  if (options.source_words < 2 || options.target_words < 2) return "A vocabulary has at least two words.";
  if (options.embedding < 1) return "Words need at least one number.";
  if (options.units < 8 || options.units % 8 != 0) return "Layers have a multiple of eight units.";
  if (options.layers < 1) return "A translator has at least one layer.";
  return "";
}

std::size_t count_parameters(const TranslatorOptions& options) {
  const auto vocabulary = static_cast<std::size_t>(options.source_words + options.target_words),
             targets = static_cast<std::size_t>(options.target_words),
             e = static_cast<std::size_t>(options.embedding), h = static_cast<std::size_t>(options.units),
             further = static_cast<std::size_t>(options.layers - 1);
  return vocabulary * e + 8 * h * (e + h + 1 + further * (2 * h + 1)) + (h + 1) * targets;
}

Translator::Translator(const TranslatorOptions& options) : options_(options) {
  assert(find_mistake(options).empty() && "options without mistake expected");
  parameters_.resize(count_parameters(options));
}

void Translator::initialise(std::uint64_t seed) {
  Random random(seed);
  for (float& parameter : parameters_) parameter = 0.16f * random.uniform() - 0.08f;
  const TranslatorParts<float> all = parts_of(parameters_);
  for (const auto* layers : {&all.encoder, &all.decoder}) {
    for (const LstmParts<float>& layer : *layers) {
      for (int j = 0; j < 4 * options_.units; ++j)
        layer.biases[static_cast<std::size_t>(j)] = j / options_.units == 1 ? 1.0f : 0.0f;
    }
  }
  std::fill(all.output_biases.begin(), all.output_biases.end(), 0.0f);
}

TranslatorParts<const float> Translator::parts() const {
  Divider<const float> divider(parameters_.data());
  return divide(options_, divider);
}

TranslatorParts<float> Translator::parts_of(std::span<float> numbers) const {
  assert(numbers.size() == parameters_.size() && "a vector as long as the parameters expected");
  Divider<float> divider(numbers.data());
  return divide(options_, divider);
}

double Translator::find_loss(const SentenceBatch& batch) const {
  return run_forward(*this, batch).loss;
}

double Translator::find_gradient(const SentenceBatch& batch, std::span<float> gradient) const {
  std::fill(gradient.begin(), gradient.end(), 0.0f);
  const TranslatorParts<const float> own = parts();
  const TranslatorParts<float> to = parts_of(gradient);
  Pass pass = run_forward(*this, batch);
  become_gradient(batch, pass.probabilities);
  const auto outputs = pass.decoder.traces.back().read_outputs();
  add_product(transposed(outputs), strided(pass.probabilities), to.output);
  for (int k = 0; k < pass.probabilities.rows(); ++k) {
    for (int j = 0; j < options_.target_words; ++j)
      to.output_biases[static_cast<std::size_t>(j)] += pass.probabilities(k, j);
  }
  Matrix<float> above(outputs.rows, outputs.cols);
  write_product(strided(pass.probabilities), transposed(own.output), above);
  std::vector<LstmStateGradient> states(static_cast<std::size_t>(options_.layers),
                                        LstmStateGradient(batch.sentences, options_.units));
  run_back(own.decoder, pass.decoder, states, to.decoder, above);
  add_to_embeddings(above, find_decoder_inputs(batch), to.target_embeddings);
  above = Matrix<float>(static_cast<int>(batch.source.size()), options_.units);
  run_back(own.encoder, pass.encoder, states, to.encoder, above);
  add_to_embeddings(above, batch.source, to.source_embeddings);
  return pass.loss;
}

EncodedSentences Translator::encode(const SentenceBatch& batch) const {
  const TranslatorParts<const float> own = parts();
  Stack stack = make_stack(options_, own.source_embeddings, batch.source, batch.sentences);
  run(own.encoder, stack);
  EncodedSentences encoded;
  for (LstmTrace& trace : stack.traces) {
    copy_rows(trace.last_of(trace.outputs), encoded.outputs.emplace_back(batch.sentences, options_.units));
    copy_rows(trace.last_of(trace.cells), encoded.cells.emplace_back(batch.sentences, options_.units));
  }
  return encoded;
}

}  // namespace planisphere
