// Forward layer by layer, and back again.
#include "learn/network.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/random.h"
#include "learn/activations.h"
#include "learn/loss.h"
#include "learn/product.h"

namespace planisphere {
namespace {

// A dense layer sees a point's numbers, a convolution those of a patch, at each of its positions.
int count_seen(const Layer& layer, const Shape& input) {
  return layer.kind == LayerKind::convolution ? patch_side * patch_side * input.channels : input.size();
}

void draw_weights(Activation activation, Random& random, MatrixView<float> weights) {
  const float fan_in = static_cast<float>(weights.rows), fan_out = static_cast<float>(weights.cols);
  if (activation == Activation::relu) {
    const float deviation = std::sqrt(2 / fan_in);
    for (float& weight : weights.flat()) weight = deviation * random.normal();
    return;
  }
  const float bound = (activation == Activation::sigmoid ? 4.0f : 1.0f) * std::sqrt(6 / (fan_in + fan_out));
  for (float& weight : weights.flat()) weight = bound * (2 * random.uniform() - 1);
}

// sums ← the rows' sums, column by column.
void write_column_sums(MatrixView<const float> rows, float* sums) {
  std::fill_n(sums, rows.cols, 0.0f);
  for (int i = 0; i < rows.rows; ++i) {
    const float* const row = rows.row(i);
    for (int j = 0; j < rows.cols; ++j) sums[j] += row[j];
  }
}

// The rows of a layer's numbers, with the units that share weights below each other.
template <class T>
MatrixView<T> by_unit(MatrixView<T> numbers, const Shape& shape) {
  return {numbers.data, numbers.rows * shape.height * shape.width, shape.channels};
}

void make_room(const std::vector<Shape>& shapes, int rows, std::vector<Matrix<float>>& matrices) {
  matrices.resize(shapes.size() - 1);
  for (std::size_t l = 0; l < matrices.size(); ++l) {
    const int cols = shapes[l + 1].size();
    if (matrices[l].rows() != rows || matrices[l].cols() != cols) matrices[l] = Matrix<float>(rows, cols);
  }
}

}  // namespace

/// Where a layer's numbers are in a vector of parameters.
struct Network::Part {
  std::size_t begin = 0;
  int seen = 0, width = 0;

  template <class T>
  MatrixView<T> weights(std::span<T> parameters) const {
    return {parameters.data() + begin, seen, width};
  }
  template <class T>
  T* biases(std::span<T> parameters) const {
    return parameters.data() + begin + static_cast<std::size_t>(seen) * static_cast<std::size_t>(width);
  }
};

Network::Network(const NetworkOptions& options) : options_(options) {
  assert(find_mistake(options).empty() && "options without mistake expected");
  shapes_ = find_shapes(options);
  offsets_ = {0};
  for (std::size_t l = 0; l < options.layers.size(); ++l)
    offsets_.push_back(offsets_.back() + count_parameters(options.layers[l], shapes_[l]));
  parameters_.resize(offsets_.back());
}

Network::Part Network::part(int layer) const {
  const Layer& made = options_.layers[static_cast<std::size_t>(layer)];
  const bool none = made.kind == LayerKind::max_pooling;
  return {offsets_[static_cast<std::size_t>(layer)], none ? 0 : count_seen(made, shape(layer - 1)),
          none ? 0 : made.width};
}

MatrixView<const float> Network::weights(int layer) const {
  return part(layer).weights(parameters());
}

std::span<const float> Network::biases(int layer) const {
  const Part found = part(layer);
  return {found.biases(parameters()), static_cast<std::size_t>(found.width)};
}

void Network::initialise(std::uint64_t seed) {
  Random random(seed);
  std::fill(parameters_.begin(), parameters_.end(), 0.0f);
  for (int layer = 0; layer < layers(); ++layer)
    draw_weights(options_.layers[static_cast<std::size_t>(layer)].activation, random,
                 part(layer).weights(parameters()));
}

void Network::run_layer(int layer, MatrixView<const float> input, MatrixView<float> output) const {
  const Layer& made = options_.layers[static_cast<std::size_t>(layer)];
  const Part found = part(layer);
  if (made.work) {
    made.work->run(shape(layer - 1), input, found.weights(parameters()), output);
  } else {
    write_product(strided(input), strided(found.weights(parameters())), output);
  }
  if (made.kind == LayerKind::max_pooling) return;
  activate(made.activation, found.biases(parameters()), by_unit(output, shape(layer)));
}

Matrix<float> Network::find_activations(MatrixView<const float> inputs, int layer) const {
  assert(inputs.cols == shape(-1).size() && layer >= 0 && layer < layers() &&
         "input and layer of this network");
  Matrix<float> below, above;
  for (int l = 0; l <= layer; ++l) {
    above = Matrix<float>(inputs.rows, shape(l).size());
    run_layer(l, l == 0 ? inputs : below.view(), above);
    std::swap(below, above);
  }
  return below;
}

void Network::run_back(int layer, MatrixView<const float> input, std::span<float> gradient) {
  const Layer& made = options_.layers[static_cast<std::size_t>(layer)];
  const auto l = static_cast<std::size_t>(layer);
  const MatrixView<float> above = gradients_[l];
  const MatrixView<float> below = layer > 0 ? gradients_[l - 1].view() : MatrixView<float>();
  const Part found = part(layer);
  const MatrixView<const float> weights = found.weights(parameters());
  const StepBack step{input, activations_[l], above, weights, found.weights(gradient), below};
  if (made.kind == LayerKind::max_pooling) return made.work->run_back(shape(layer - 1), step);
  if (layer + 1 < layers()) multiply_by_slope(made.activation, activations_[l], above);
  write_column_sums(by_unit(above, shape(layer)), found.biases(gradient));
  if (made.work) return made.work->run_back(shape(layer - 1), step);
  write_product(transposed(input), strided(above), found.weights(gradient));
  if (layer > 0) write_product(strided(above), transposed(weights), below);
}

double Network::find_gradient(MatrixView<const float> inputs, std::span<const int> labels,
                              std::span<float> gradient) {
  assert(inputs.cols == shape(-1).size() && inputs.rows > 0 && gradient.size() == parameters_.size() &&
         "points of this network, and room for its gradient");
  make_room(shapes_, inputs.rows, activations_);
  make_room(shapes_, inputs.rows, gradients_);
  const auto input_of = [&](int layer) -> MatrixView<const float> {
    return layer == 0 ? inputs : activations_[static_cast<std::size_t>(layer) - 1].view();
  };
  for (int layer = 0; layer < layers(); ++layer)
    run_layer(layer, input_of(layer), activations_[static_cast<std::size_t>(layer)]);
  write_answer_gradient(activations_.back(), labels, gradients_.back());
  for (int layer = layers() - 1; layer >= 0; --layer) run_back(layer, input_of(layer), gradient);
  return find_cross_entropy(activations_.back(), labels) / inputs.rows;
}

}  // namespace planisphere
