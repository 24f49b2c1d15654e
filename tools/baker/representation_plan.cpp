// The list, and names in words.
#include "baker/representation_plan.h"

#include <cmath>
#include <sstream>

#include "learn/convolution.h"

namespace planisphere {
namespace {

constexpr int pixels = 28, classes = 10, seeds = 3;

Layer dense(int width, Activation activation) {
  return {LayerKind::dense, width, activation};
}

struct Kind {
  std::string name;
  std::vector<Layer> layers;  // without the answer
  float slow, fast;           // learning rates
};

std::vector<Kind> list_kinds() {
  std::vector<Kind> kinds;
  for (const int width : {1, 2, 5, 10, 20, 100, 200}) {
    kinds.push_back({"sigmoid", {dense(width, Activation::sigmoid)}, 0.03f, 0.1f});
    kinds.push_back({"relu", {dense(width, Activation::relu)}, 0.01f, 0.03f});
  }
  for (const auto& [lower, upper] : {std::pair{10, 5}, {40, 20}, {200, 100}})
    kinds.push_back(
        {"two-layer", {dense(lower, Activation::relu), dense(upper, Activation::relu)}, 0.01f, 0.03f});
  for (const int features : {8, 20}) {
    const Layer seen = convolution(features, Activation::relu);
    kinds.push_back({"convolution", {seen}, 0.003f, 0.01f});
    kinds.push_back({"convolution", {seen, max_pooling()}, 0.003f, 0.01f});
  }
  return kinds;
}

PlannedNetwork plan(const Kind& kind, float rate, int seed) {
  PlannedNetwork network{.kind = kind.name, .training = {}, .layer = 0, .epochs = {0.25, 1, 5}};
  const bool pictures = kind.name == "convolution";
  network.training.network.input = pictures ? Shape{pixels, pixels, 1} : Shape{1, 1, pixels * pixels};
  network.training.network.layers = kind.layers;
  network.training.network.layers.push_back(dense(classes, Activation::softmax));
  network.training.update.learning_rate = rate;
  network.training.seed = static_cast<std::uint64_t>(seed);
  network.layer = static_cast<int>(kind.layers.size()) - 1;
  // Most happens at first. Before training a seed's networks are the same, whatever their rate.
  network.epochs.insert(network.epochs.begin(), rate == kind.slow ? 0 : 0.05);
  return network;
}

// 0.1, not 0.10000000149.
std::string in_words(double number) {
  std::ostringstream text;
  text << static_cast<float>(number);
  return text.str();
}

std::string name_units(const PlannedNetwork& network, const Representation& described) {
  std::string widths;
  for (const int width : described.widths) widths += (widths.empty() ? "" : " and ") + std::to_string(width);
  const std::string several = described.widths == std::vector{1} ? "" : "s";
  if (network.kind == "sigmoid") return widths + " sigmoid unit" + several;
  if (network.kind == "convolution")
    return widths + " convolutional features" + (described.pooled ? ", pooled" : "");
  return widths + " ReLU unit" + several;
}

std::string name_epochs(double epochs) {
  if (epochs == 0) return "before training";
  if (epochs == 0.05) return "after a twentieth of an epoch";
  if (epochs == 0.25) return "after a quarter of an epoch";
  return "after " + in_words(epochs) + (epochs == 1 ? " epoch" : " epochs");
}

}  // namespace

std::string PlannedNetwork::key() const {
  const Representation described = describe_representation(*this, 0);
  std::string key = kind;
  for (const int width : described.widths) key += "-" + std::to_string(width);
  if (described.pooled) key += "-pooled";
  key += "-rate-" + in_words(described.learning_rate) + "-seed-" + std::to_string(described.seed);
  for (const double moment : epochs) key += "-" + in_words(moment);
  return key;
}

std::vector<PlannedNetwork> plan_networks() {
  std::vector<PlannedNetwork> networks;
  for (const Kind& kind : list_kinds()) {
    for (int seed = 1; seed <= seeds; ++seed) {
      for (const float rate : {kind.slow, kind.fast}) networks.push_back(plan(kind, rate, seed));
    }
  }
  return networks;
}

Representation describe_representation(const PlannedNetwork& network, double epochs) {
  Representation described;
  described.kind = network.kind;
  for (int l = 0; l <= network.layer; ++l) {
    const Layer& layer = network.training.network.layers[static_cast<std::size_t>(l)];
    if (layer.kind == LayerKind::max_pooling) {
      described.pooled = true;
    } else {
      described.widths.push_back(layer.width);
    }
  }
  described.epochs = epochs;
  described.learning_rate = std::stod(in_words(static_cast<double>(network.training.update.learning_rate)));
  described.seed = static_cast<int>(network.training.seed);
  described.name = name_units(network, described) + ", " + name_epochs(epochs) +
                   (epochs > 0 ? ", learning rate " + in_words(described.learning_rate) : "") + ", seed " +
                   std::to_string(described.seed);
  return described;
}

}  // namespace planisphere
