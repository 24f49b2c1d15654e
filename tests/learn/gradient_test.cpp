// What the network computes, against its slow twin in double.
#include <doctest/doctest.h>

#include "slow_network.h"
#include "small_networks.h"

using namespace planisphere;
using small::dense;

namespace {

constexpr Activation bends[] = {Activation::linear, Activation::sigmoid, Activation::tanh, Activation::relu};

slow::Numbers in_double(std::span<const float> numbers) {
  return {numbers.begin(), numbers.end()};
}

// Biases differ from 0 so that they are seen, too.
Network make_network(const NetworkOptions& options) {
  Network network(options);
  network.initialise(3);
  Random random(4);
  for (float& parameter : network.parameters()) parameter += 0.1f * random.normal();
  return network;
}

void check_gradient(const NetworkOptions& options) {
  REQUIRE(find_mistake(options) == "");
  Network network = make_network(options);
  const auto [inputs, labels] = small::make_noise(5, options.input.size(), count_classes(options));
  std::vector<float> gradient(network.parameters().size());
  const double loss = network.find_gradient(inputs, labels, gradient);
  const slow::Numbers parameters = in_double(network.parameters());
  CHECK(loss == doctest::Approx(slow::find_loss(options, parameters, inputs, labels)).epsilon(1e-5));
  const slow::Numbers expected = slow::find_gradient(options, parameters, inputs, labels);
  REQUIRE(expected.size() == gradient.size());
  double worst = 0;
  for (std::size_t k = 0; k < gradient.size(); ++k)
    worst = std::max(worst, std::fabs(expected[k] - static_cast<double>(gradient[k])));
  CHECK(worst < 2e-6);
}

}  // namespace

TEST_CASE("gradients of dense layers are those of finite differences, whatever the activation and the loss") {
  for (const Activation bend : bends) {
    CAPTURE(static_cast<int>(bend));
    check_gradient({{1, 1, 7}, {dense(9, bend), dense(3, Activation::softmax)}});
    check_gradient({{1, 1, 7}, {dense(5, bend), dense(9, bend), dense(1, Activation::sigmoid)}});
  }
}

TEST_CASE("gradients without hidden layer are those of finite differences") {
  check_gradient({{1, 1, 2}, {dense(1, Activation::sigmoid)}});
  check_gradient({{1, 1, 4}, {dense(11, Activation::softmax)}});
}

TEST_CASE("gradients of convolutions and pooling are those of finite differences") {
  for (const Activation bend : bends) {
    CAPTURE(static_cast<int>(bend));
    check_gradient({{9, 8, 1}, {convolution(3, bend), max_pooling(), dense(4, Activation::softmax)}});
  }
  check_gradient({{7, 6, 3}, {convolution(9, Activation::relu), dense(1, Activation::sigmoid)}});
}

TEST_CASE("gradients of stacked convolutions are those of finite differences") {
  check_gradient({{14, 15, 1},
                  {convolution(2, Activation::tanh), max_pooling(), convolution(3, Activation::relu),
                   dense(6, Activation::tanh), dense(3, Activation::softmax)}});
}

TEST_CASE("pooling the input itself is allowed") {
  check_gradient({{6, 5, 2}, {max_pooling(), dense(3, Activation::softmax)}});
}

TEST_CASE("activations of every layer are those of the slow twin") {
  const NetworkOptions options{{12, 11, 2},
                               {convolution(10, Activation::relu), max_pooling(),
                                dense(9, Activation::sigmoid), dense(3, Activation::softmax)}};
  const Network network = make_network(options);
  const auto [inputs, labels] = small::make_noise(6, options.input.size(), 3);
  for (int layer = 0; layer < network.layers(); ++layer) {
    const Matrix<float> activations = network.find_activations(inputs, layer);
    REQUIRE(activations.rows() == 6);
    REQUIRE(activations.cols() == network.shape(layer).size());
    for (int i = 0; i < 6; ++i) {
      const slow::Numbers point(inputs.row(i), inputs.row(i) + inputs.cols());
      const auto expected = slow::run_to_layer(options, in_double(network.parameters()), point, layer);
      for (int j = 0; j < activations.cols(); ++j)
        REQUIRE(std::fabs(static_cast<double>(activations(i, j)) - expected[static_cast<std::size_t>(j)]) <
                1e-5);
    }
  }
}

TEST_CASE("weights that have travelled make the same picture") {
  const NetworkOptions options{{1, 1, 5}, {dense(4, Activation::relu), dense(2, Activation::softmax)}};
  const Network here = make_network(options);
  Network there(options);
  std::copy(here.parameters().begin(), here.parameters().end(), there.parameters().begin());
  const auto [inputs, labels] = small::make_noise(6, 5, 2);
  CHECK(here.find_activations(inputs, 1) == there.find_activations(inputs, 1));
  CHECK(there.weights(1).data == there.parameters().data() + 24);
  CHECK(there.weights(1).rows == 4);
  CHECK(there.biases(1).data() == there.parameters().data() + 32);
}
