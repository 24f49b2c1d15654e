// The list of networks and their names.
#include "baker/representation_plan.h"

#include <doctest/doctest.h>

#include <set>
#include <tuple>

using namespace planisphere;

TEST_CASE("at least 120 networks are planned, all possible and all different") {
  const std::vector<PlannedNetwork> networks = plan_networks();
  CHECK(networks.size() >= 120);
  std::set<std::string> keys, names;
  std::size_t representations = 0;
  for (const PlannedNetwork& network : networks) {
    CHECK(find_mistake(network.training) == "");
    keys.insert(network.key());
    for (const double epochs : network.epochs) {
      names.insert(describe_representation(network, epochs).name);
      ++representations;
    }
  }
  CHECK(keys.size() == networks.size());
  CHECK(names.size() == representations);
}

TEST_CASE("all kinds and widths are among them") {
  std::set<std::tuple<std::string, std::vector<int>, bool>> found;
  for (const PlannedNetwork& network : plan_networks()) {
    const Representation one = describe_representation(network, 1);
    found.insert({one.kind, one.widths, one.pooled});
  }
  for (const int width : {1, 2, 5, 10, 20, 100, 200}) {
    CHECK(found.contains({"sigmoid", std::vector{width}, false}));
    CHECK(found.contains({"relu", std::vector{width}, false}));
  }
  for (const auto& widths : {std::vector{10, 5}, {40, 20}, {200, 100}})
    CHECK(found.contains({"two-layer", widths, false}));
  for (const int features : {8, 20}) {
    CHECK(found.contains({"convolution", std::vector{features}, false}));
    CHECK(found.contains({"convolution", std::vector{features}, true}));
  }
  CHECK(found.size() == 21);
}

TEST_CASE("names are words") {
  PlannedNetwork network{.kind = "relu", .training = {}, .layer = 0, .epochs = {}};
  network.training.network.layers = {{LayerKind::dense, 20, Activation::relu}};
  network.training.seed = 2;
  CHECK(describe_representation(network, 0).name == "20 ReLU units, before training, seed 2");
  CHECK(describe_representation(network, 3).name ==
        "20 ReLU units, after 3 epochs, learning rate 0.1, seed 2");
  network.training.network.layers[0].width = 1;
  CHECK(describe_representation(network, 0.25).name ==
        "1 ReLU unit, after a quarter of an epoch, learning rate 0.1, seed 2");
}
