// A network of layers with its weights: what it makes of points, and how its loss depends on each weight.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/matrix.h"
#include "learn/layers.h"

namespace planisphere {

/// Multilayer perceptrons and small convolutional networks. The weights are one flat vector: layer after
/// layer, in each the weights (numbers seen × width, row by row), then the biases (width). So they can be
/// copied, sent to another thread, kept and put back.
class Network {
 public:
  /// All weights 0. The options must be without mistake (find_mistake).
  explicit Network(const NetworkOptions& options);

  /// Random weights, biases 0. Before ReLU normal with variance 2 / fan in (He et al. 2015, eq. 10),
  /// otherwise uniform in ±√(6 / (fan in + fan out)) (Glorot and Bengio 2010, eq. 16), four times that before
  /// a sigmoid, which is four times flatter than tanh at 0.
  void initialise(std::uint64_t seed);

  const NetworkOptions& options() const { return options_; }
  int layers() const { return static_cast<int>(options_.layers.size()); }
  /// Of layer 0 … layers() − 1; shape(−1) is the input's.
  const Shape& shape(int layer) const { return shapes_[static_cast<std::size_t>(layer + 1)]; }

  std::span<float> parameters() { return parameters_; }
  std::span<const float> parameters() const { return parameters_; }
  /// A layer's part of any vector like parameters(): weights (seen × width); width is 0 for pooling.
  MatrixView<const float> weights(int layer) const;
  std::span<const float> biases(int layer) const;

  /// What a layer (0 … layers() − 1, the last gives the answer) makes of each row of inputs (n × input size):
  /// n × shape(layer).size().
  Matrix<float> find_activations(MatrixView<const float> inputs, int layer) const;

  /// Mean cross-entropy in nats (see loss.h) of the network's answers to inputs (n × input size), whose
  /// classes are `labels`; gradient (as parameters()) ← how it changes with each weight (Rumelhart, Hinton
  /// and Williams 1986).
  double find_gradient(MatrixView<const float> inputs, std::span<const int> labels,
                       std::span<float> gradient);

 private:
  struct Part;
  Part part(int layer) const;
  void run_layer(int layer, MatrixView<const float> input, MatrixView<float> output) const;
  void run_back(int layer, MatrixView<const float> input, std::span<float> gradient);

  NetworkOptions options_;
  std::vector<Shape> shapes_;         // layers + 1
  std::vector<std::size_t> offsets_;  // layers + 1: where each layer's parameters begin
  std::vector<float> parameters_;
  std::vector<Matrix<float>> activations_, gradients_;  // of find_gradient(): layers, batch × size
};

}  // namespace planisphere
