// What a network is made of, before it has any weights: a list of layers.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/matrix.h"

namespace planisphere {

enum class Activation { linear, sigmoid, tanh, relu, softmax };

enum class LayerKind {
  dense,        // every unit sees every number below
  convolution,  // every unit sees a patch of 5 × 5 pixels below; units of one feature share their weights
  max_pooling,  // the largest of each 2 × 2 pixels, feature by feature; an odd last row or column is left out
};

inline constexpr int patch_side = 5;  // pixels

struct PatchWork;

/// {.width = 100, .activation = Activation::sigmoid} is a dense layer of 100 sigmoid units. The other kinds
/// are made by convolution.h.
struct Layer {
  LayerKind kind = LayerKind::dense;
  int width = 0;  // units of a dense layer, features of a convolution; of no meaning for pooling
  Activation activation = Activation::linear;  // of no meaning for pooling
  const PatchWork* work = nullptr;             // of no meaning for dense layers

  bool operator==(const Layer&) const = default;
};

/// A point's numbers as a picture: row by row, and in each pixel channel by channel. What is no picture is
/// one pixel of many channels.
struct Shape {
  int height = 1;
  int width = 1;
  int channels = 0;

  int size() const { return height * width * channels; }
  bool operator==(const Shape&) const = default;
};

/// A layer's part in going back: what is known, and what is asked for (not asked for where it is empty).
struct StepBack {
  MatrixView<const float> input, output, output_gradient;  // n × numbers below; n × the layer's
  MatrixView<const float> weights;                         // seen × width
  MatrixView<float> weights_gradient, input_gradient;      // overwritten
};

/// What a layer other than a dense one computes. Layers bring it along, so that a program which makes no such
/// layer needs no code for it.
struct PatchWork {
  /// sums (n × the layer's numbers) ← what the layer makes of input (n × below.size()), without biases.
  void (*run)(const Shape& below, MatrixView<const float> input, MatrixView<const float> weights,
              MatrixView<float> sums);
  void (*run_back)(const Shape& below, const StepBack& step);
};

/// The last layer decides what is learnt: softmax of k ≥ 2 units tells k classes apart, one sigmoid unit two.
struct NetworkOptions {
  Shape input;
  std::vector<Layer> layers;  // the first is the one that sees the input

  bool operator==(const NetworkOptions&) const = default;
};

/// One sentence that says why there can be no such network; empty if there can.
std::string find_mistake(const NetworkOptions& options);

/// Shape of the input and of each layer: layers + 1. The options must be without mistake.
std::vector<Shape> find_shapes(const NetworkOptions& options);

/// Weights and biases of a layer on an input of this shape.
std::size_t count_parameters(const Layer& layer, const Shape& input);

/// Classes that the network tells apart.
int count_classes(const NetworkOptions& options);

}  // namespace planisphere
