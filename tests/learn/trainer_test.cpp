// What training achieves, and that it is the same every time.
#include "learn/trainer.h"

#include <doctest/doctest.h>

#include "base/bit_cast.h"
#include "base/parallel.h"
#include "small_networks.h"

using namespace planisphere;
using small::dense;

namespace {

std::vector<float> parameters_of(const Trainer& trainer) {
  return {trainer.network().parameters().begin(), trainer.network().parameters().end()};
}

Score score_of(const Trainer& trainer, const small::Points& points) {
  return measure_score(trainer.network(), points.inputs, points.labels);
}

TrainingOptions convolutional(UpdateRule rule = UpdateRule::momentum) {
  TrainingOptions options;
  options.network = {{9, 9, 1},
                     {convolution(5, Activation::relu), max_pooling(), dense(3, Activation::softmax)}};
  options.update.rule = rule;
  options.update.learning_rate = 0.01f;
  options.update.weight_decay = 0.001f;
  options.batch = 20;
  return options;
}

}  // namespace

TEST_CASE("exclusive or is learnt with either rule") {
  const small::Points points{[] {
                               Matrix<float> corners(4, 2);
                               corners(1, 0) = corners(2, 1) = corners(3, 0) = corners(3, 1) = 1;
                               return corners;
                             }(),
                             {0, 1, 1, 0}};
  for (const UpdateRule rule : {UpdateRule::momentum, UpdateRule::adam}) {
    TrainingOptions options =
        small::classifier(2, {dense(4, Activation::tanh), dense(1, Activation::sigmoid)});
    options.update.rule = rule;
    Trainer trainer(points.inputs, points.labels, options);
    CHECK(trainer.run_to(500));
    CHECK(score_of(trainer, points).accuracy == 1);
    CHECK(score_of(trainer, points).loss < 0.05);
  }
}

TEST_CASE("two curves are parted by a hidden layer of two units, and never without") {
  const small::Points points = small::make_curves(200);
  TrainingOptions options =
      small::classifier(2, {dense(2, Activation::sigmoid), dense(1, Activation::sigmoid)});
  options.update.learning_rate = 0.5f;
  Trainer trainer(points.inputs, points.labels, options);
  CHECK(trainer.run_to(2000));
  CHECK(score_of(trainer, points).accuracy == 1);
  options.network.layers.erase(options.network.layers.begin());
  Trainer linear(points.inputs, points.labels, options);
  CHECK(linear.run_to(2000));
  CHECK(score_of(linear, points).accuracy < 0.95);
}

TEST_CASE("50 + 50 steps equal 100 bit for bit, with either rule") {
  const small::Points points = small::make_noise(130, 81, 3);
  for (const UpdateRule rule : {UpdateRule::momentum, UpdateRule::adam}) {
    Trainer whole(points.inputs, points.labels, convolutional(rule));
    Trainer parts(points.inputs, points.labels, convolutional(rule));
    whole.run_to(100);
    parts.run_to(50);
    CHECK(parameters_of(parts) != parameters_of(whole));
    parts.run_to(100);
    CHECK(parameters_of(parts) == parameters_of(whole));
    CHECK(parts.recent_loss() == whole.recent_loss());
    parts.initialise();
    parts.run_to(100);
    CHECK(parameters_of(parts) == parameters_of(whole));
  }
}

TEST_CASE("training has the same bits on one thread and many") {
  const small::Points points = small::make_noise(200, 400, 3);
  TrainingOptions options =
      small::classifier(400, {dense(80, Activation::relu), dense(3, Activation::softmax)});
  options.batch = 64;
  const auto train = [&](const TrainingOptions& some, const small::Points& with, int threads) {
    set_thread_count(threads);
    Trainer trainer(with.inputs, with.labels, some);
    trainer.run_to(20);
    set_thread_count(0);
    return parameters_of(trainer);
  };
  CHECK(train(options, points, 1) == train(options, points, 3));
  const small::Points pictures = small::make_noise(130, 81, 3);
  CHECK(train(convolutional(), pictures, 1) == train(convolutional(), pictures, 3));
}

TEST_CASE("training has the same bits on every machine") {
  const small::Points points = small::make_noise(130, 81, 3);
  for (const auto& [rule, expected] :
       {std::pair{UpdateRule::momentum, 838435194u}, {UpdateRule::adam, 2838249604u}}) {
    TrainingOptions options = convolutional(rule);
    options.network.layers.insert(options.network.layers.end() - 1,
                                  {dense(11, Activation::sigmoid), dense(9, Activation::tanh)});
    Trainer trainer(points.inputs, points.labels, options);
    trainer.run_to(40);
    std::uint32_t hash = 2166136261u;  // FNV-1a, word by word
    for (const float parameter : trainer.network().parameters())
      hash = (hash ^ bit_cast<std::uint32_t>(parameter)) * 16777619u;
    CHECK(hash == expected);
  }
}

TEST_CASE("the same seed gives the same weights and another seed others") {
  const small::Points points = small::make_noise(130, 81, 3);
  TrainingOptions options = convolutional();
  Trainer one(points.inputs, points.labels, options), same(points.inputs, points.labels, options);
  options.seed = 2;
  Trainer other(points.inputs, points.labels, options);
  one.run_to(10);
  same.run_to(10);
  other.run_to(10);
  CHECK(parameters_of(one) == parameters_of(same));
  CHECK(parameters_of(one) != parameters_of(other));
}

TEST_CASE("an epoch shows every point once if minibatches fit, and counts on") {
  const small::Points points = small::make_noise(130, 81, 3);
  Trainer trainer(points.inputs, points.labels, convolutional());
  CHECK(trainer.steps_per_epoch() == 6);
  trainer.run_to(9);
  CHECK(trainer.epochs() == 1.5);
  CHECK(trainer.step() == 9);
}

TEST_CASE("weight decay alone makes weights smaller") {
  const small::Points points = small::make_noise(130, 81, 3);
  TrainingOptions options = convolutional();
  const auto length = [&](float decay) {
    options.update.weight_decay = decay;
    Trainer trainer(points.inputs, points.labels, options);
    trainer.run_to(60);
    double sum = 0;
    for (const float weight : trainer.network().parameters()) sum += static_cast<double>(weight * weight);
    return sum;
  };
  CHECK(length(0.1f) < 0.7 * length(0));
}
