// Options and points that nobody should have asked for.
#include <doctest/doctest.h>

#include <limits>

#include "small_networks.h"

using namespace planisphere;
using small::dense;

namespace {

const Layer answer = dense(3, Activation::softmax);
constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();

std::string mistake_of(Shape input, std::vector<Layer> layers) {
  return find_mistake(NetworkOptions{input, std::move(layers)});
}

bool is_a_sentence(const std::string& text) {
  return text.size() > 20 && text.back() == '.';
}

}  // namespace

TEST_CASE("networks that cannot be are refused with a sentence") {
  CHECK(mistake_of({1, 1, 4}, {answer}) == "");
  CHECK(mistake_of({1, 1, 4}, {dense(0, Activation::relu), answer}) ==
        "Layer 1: a layer needs at least one unit and at most a million, found 0.");
  CHECK(mistake_of({6, 4, 1}, {convolution(2, Activation::relu), answer}) ==
        "Layer 1: at least 5 × 5 pixels expected below it, found 6 × 4 pixels.");
  const std::vector<std::vector<Layer>> hopeless = {
      {},
      {dense(-3, Activation::relu), answer},
      {dense(2'000'000'000, Activation::relu), answer},
      {dense(1'000'000, Activation::relu), answer},
      {max_pooling(), answer},
      {{LayerKind::convolution, 2, Activation::relu}, answer},
      {dense(5, Activation::softmax), answer},
      {dense(5, Activation::relu)},
      {dense(1, Activation::softmax)},
      {dense(2, Activation::sigmoid)},
      std::vector<Layer>(50, dense(2, Activation::relu)),
  };
  for (const auto& layers : hopeless) CHECK(is_a_sentence(mistake_of({1, 1, 400}, layers)));
  for (const Shape shape : {Shape{0, 1, 4}, Shape{1, -1, 4}, Shape{1, 1, 0}, Shape{70000, 70000, 1}})
    CHECK(is_a_sentence(mistake_of(shape, {answer})));
}

TEST_CASE("training that cannot be is refused with a sentence") {
  const TrainingOptions good = small::classifier(4, {answer});
  CHECK(find_mistake(good) == "");
  for (const float bad : {not_a_number, -1.0f, std::numeric_limits<float>::infinity()}) {
    for (float UpdateOptions::*field :
         {&UpdateOptions::learning_rate, &UpdateOptions::momentum, &UpdateOptions::weight_decay}) {
      TrainingOptions options = good;
      options.update.*field = bad;
      CHECK(is_a_sentence(find_mistake(options)));
    }
  }
  TrainingOptions options = good;
  options.batch = 0;
  CHECK(is_a_sentence(find_mistake(options)));
}

TEST_CASE("points that do not fit the network are refused with a sentence") {
  const TrainingOptions options = small::classifier(4, {answer});
  const small::Points points = small::make_noise(6, 4, 3);
  CHECK(find_mistake(options, points.inputs, points.labels) == "");
  CHECK(find_mistake(options, points.inputs, std::vector{0, 1, 2, 3, 0, 1}) ==
        "Expected labels from 0 to 2, found 3.");
  CHECK(is_a_sentence(find_mistake(options, points.inputs, std::vector{0, 1})));
  CHECK(is_a_sentence(find_mistake(options, Matrix<float>(6, 5), points.labels)));
  CHECK(is_a_sentence(find_mistake(options, Matrix<float>(), {})));
}

TEST_CASE("a learning rate of 100 is said to diverge, and a new start is possible") {
  const small::Points points = small::make_noise(100, 30, 3);
  for (const Activation bend :
       {Activation::relu, Activation::tanh, Activation::sigmoid, Activation::linear}) {
    TrainingOptions options = small::classifier(30, {dense(20, bend), answer});
    options.update.learning_rate = 100;
    Trainer trainer(points.inputs, points.labels, options);
    CHECK(!trainer.run_to(1000));
    CHECK(trainer.diverged());
    CHECK(trainer.step() < 100);
    const int stopped = trainer.step();
    CHECK(!trainer.run_to(1000));
    CHECK(trainer.step() == stopped);
    UpdateOptions gentle = options.update;
    gentle.learning_rate = 0.01f;
    trainer.set_update(gentle);
    trainer.initialise();
    CHECK(trainer.run_to(100));
  }
}

TEST_CASE("points that are no numbers make training diverge, not crash") {
  small::Points points = small::make_noise(100, 81, 3);
  points.inputs(7, 3) = not_a_number;
  points.inputs(9, 4) = std::numeric_limits<float>::infinity();
  TrainingOptions options;
  options.network = {{9, 9, 1},
                     {convolution(5, Activation::relu), max_pooling(), dense(3, Activation::softmax)}};
  Trainer trainer(points.inputs, points.labels, options);
  CHECK(!trainer.run_to(100));
  CHECK(trainer.diverged());
}

TEST_CASE("a minibatch larger than the data is all of the data, and one point is enough") {
  for (const int n : {1, 5}) {
    const small::Points points = small::make_noise(n, 4, 3);
    Trainer trainer(points.inputs, points.labels, small::classifier(4, {answer}));
    CHECK(trainer.steps_per_epoch() == 1);
    CHECK(trainer.run_to(10));
  }
}
