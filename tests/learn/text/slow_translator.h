// The translator's slow twin: one sentence, one number at a time, in double.
#pragma once

#include <cmath>
#include <vector>

#include "learn/text/translator.h"

namespace planisphere::slow {

using Numbers = std::vector<double>;

inline double sigmoid(double x) {
  return 1 / (1 + std::exp(-x));
}

struct State {
  Numbers output, cell;
};

/// The parts of a translator whose parameters are in double.
template <class Part>
double entry(const Part& part, const Numbers& parameters, const float* base, int row, int column) {
  return parameters[static_cast<std::size_t>(part.row(row) + column - base)];
}

/// A translator's formula for any parameters; `like` only says where they stand.
class Twin {
 public:
  Twin(const Translator& like, Numbers parameters)
      : parts_(like.parts()), base_(like.parameters().data()), parameters_(std::move(parameters)) {}

  State step(const LstmParts<const float>& layer, const Numbers& input, const State& before) const {
    const int h = layer.units();
    State after{Numbers(static_cast<std::size_t>(h)), Numbers(static_cast<std::size_t>(h))};
    for (int j = 0; j < h; ++j) {
      double sums[4];
      for (int block = 0; block < 4; ++block) {
        const int column = block * h + j;
        double& sum = sums[block] = parameters_[static_cast<std::size_t>(&layer.biases[0] + column - base_)];
        for (int k = 0; k < layer.input.rows; ++k)
          sum += input[static_cast<std::size_t>(k)] * entry(layer.input, parameters_, base_, k, column);
        for (int k = 0; k < h; ++k)
          sum += before.output[static_cast<std::size_t>(k)] *
                 entry(layer.recurrent, parameters_, base_, k, column);
      }
      const auto at = static_cast<std::size_t>(j);
      after.cell[at] = sigmoid(sums[1]) * before.cell[at] + sigmoid(sums[0]) * std::tanh(sums[3]);
      after.output[at] = sigmoid(sums[2]) * std::tanh(after.cell[at]);
    }
    return after;
  }

  void read(const std::vector<LstmParts<const float>>& layers, MatrixView<const float> embeddings, int word,
            std::vector<State>& states) const {
    Numbers input;
    for (int j = 0; j < embeddings.cols; ++j) input.push_back(entry(embeddings, parameters_, base_, word, j));
    for (std::size_t l = 0; l < layers.size(); ++l) {
      states[l] = step(layers[l], input, states[l]);
      input = states[l].output;
    }
  }

  /// −log p(word) after the decoder's states.
  double surprise(const std::vector<State>& states, int word) const {
    double sum = 0, own = 0;
    for (int w = 0; w < parts_.output.cols; ++w) {
      double score = parameters_[static_cast<std::size_t>(&parts_.output_biases[0] + w - base_)];
      for (int j = 0; j < parts_.output.rows; ++j)
        score += states.back().output[static_cast<std::size_t>(j)] *
                 entry(parts_.output, parameters_, base_, j, w);
      sum += std::exp(score);
      own = w == word ? score : own;
    }
    return std::log(sum) - own;
  }

  std::vector<State> encode(const WordNumbers& source, bool reversed) const {
    WordNumbers order = reversed ? WordNumbers(source.rbegin(), source.rend()) : source;
    order.push_back(SpecialWord::end);
    const auto h = static_cast<std::size_t>(parts_.output.rows);
    std::vector<State> states(parts_.encoder.size(), State{Numbers(h), Numbers(h)});
    for (const int word : order) read(parts_.encoder, parts_.source_embeddings, word, states);
    return states;
  }

  double loss(const NumberedPair& pair, bool reversed) const {
    std::vector<State> states = encode(pair.source, reversed);
    WordNumbers target = pair.target;
    target.push_back(SpecialWord::end);
    double sum = 0;
    for (std::size_t t = 0; t < target.size(); ++t) {
      read(parts_.decoder, parts_.target_embeddings, t == 0 ? SpecialWord::end : target[t - 1], states);
      sum += surprise(states, target[t]);
    }
    return sum;
  }

 private:
  TranslatorParts<const float> parts_;
  const float* base_;
  Numbers parameters_;
};

}  // namespace planisphere::slow
