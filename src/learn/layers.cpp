// Shapes of layers, and sentences for those that cannot be.
#include "learn/layers.h"

namespace planisphere {
namespace {

constexpr std::size_t most_layers = 20;
constexpr int most_numbers = 1 << 20;  // of one layer, for one point
constexpr std::size_t most_parameters = 20'000'000;

std::string describe(const Shape& shape) {
  return std::to_string(shape.height) + " × " + std::to_string(shape.width) + " pixels";
}

Shape find_shape(const Layer& layer, const Shape& input) {
  switch (layer.kind) {
    case LayerKind::dense:
      break;
    case LayerKind::convolution:
      return {input.height - patch_side + 1, input.width - patch_side + 1, layer.width};
    case LayerKind::max_pooling:
      return {input.height / 2, input.width / 2, input.channels};
  }
  return {1, 1, layer.width};
}

bool is_too_large(const Shape& shape) {
  return shape.height < 1 || shape.width < 1 || shape.channels < 1 ||
         static_cast<double>(shape.height) * shape.width * shape.channels > most_numbers;
}

std::string find_mistake_in(const Layer& layer, const Shape& input, bool last) {
  if (layer.kind != LayerKind::max_pooling && (layer.width < 1 || layer.width > most_numbers))
    return "a layer needs at least one unit and at most a million, found " + std::to_string(layer.width);
  if (layer.kind != LayerKind::dense && !layer.work) return "convolution() or max_pooling() has to make it";
  const int least = layer.kind == LayerKind::convolution   ? patch_side
                    : layer.kind == LayerKind::max_pooling ? 2
                                                           : 1;
  if (input.height < least || input.width < least)
    return "at least " + describe({least, least, 1}) + " expected below it, found " + describe(input);
  if (layer.activation == Activation::softmax && !last) return "softmax belongs to the last layer";
  if (is_too_large(find_shape(layer, input))) return "it would be too large";
  return {};
}

std::string find_mistake_in_last(const Layer& last) {
  const bool softmax = last.activation == Activation::softmax && last.width >= 2;
  const bool sigmoid = last.activation == Activation::sigmoid && last.width == 1;
  if (last.kind == LayerKind::dense && (softmax || sigmoid)) return {};
  return "The last layer must be dense: softmax of two or more units, or one sigmoid unit.";
}

}  // namespace

std::string find_mistake(const NetworkOptions& options) {
  if (is_too_large(options.input))
    return "A network needs an input of at least one number and at most a million.";
  if (options.layers.empty() || options.layers.size() > most_layers)
    return "A network needs at least one layer and at most " + std::to_string(most_layers) + ", found " +
           std::to_string(options.layers.size()) + ".";
  Shape shape = options.input;
  std::size_t parameters = 0;
  for (std::size_t l = 0; l < options.layers.size(); ++l) {
    const Layer& layer = options.layers[l];
    const std::string mistake = find_mistake_in(layer, shape, l + 1 == options.layers.size());
    if (!mistake.empty()) return "Layer " + std::to_string(l + 1) + ": " + mistake + ".";
    parameters += count_parameters(layer, shape);
    if (parameters > most_parameters) return "A network may have at most 20 million weights.";
    shape = find_shape(layer, shape);
  }
  return find_mistake_in_last(options.layers.back());
}

std::vector<Shape> find_shapes(const NetworkOptions& options) {
  std::vector<Shape> shapes = {options.input};
  for (const Layer& layer : options.layers) shapes.push_back(find_shape(layer, shapes.back()));
  return shapes;
}

std::size_t count_parameters(const Layer& layer, const Shape& input) {
  if (layer.kind == LayerKind::max_pooling) return 0;
  const int seen =
      layer.kind == LayerKind::convolution ? patch_side * patch_side * input.channels : input.size();
  return (static_cast<std::size_t>(seen) + 1) * static_cast<std::size_t>(layer.width);
}

int count_classes(const NetworkOptions& options) {
  return options.layers.back().activation == Activation::softmax ? options.layers.back().width : 2;
}

}  // namespace planisphere
