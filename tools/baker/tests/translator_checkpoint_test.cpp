// Training that is interrupted and goes on from its file, and files that it must not go on from.
#include "baker/translator_checkpoint.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "learn/text/small_translators.h"
#include "scratch_folder.h"

using namespace planisphere;

namespace {

namespace fs = std::filesystem;

struct CheckpointFolder : ScratchFolder {
  std::string file() const { return *this / "training.checkpoint"; }
};

const TranslatorTraining training{.epochs = 3, .batch = 16};

/// What is wrong with going on from the file with other options or pairs.
std::string complaint(const std::string& path, const TranslatorTraining& other, int pairs = 200) {
  const auto sentences = small::make_pairs(pairs, 5, 9);
  TranslatorTrainer trainer(sentences, small::translator, other);
  const Status status = read_checkpoint(path, trainer);
  CHECK(trainer.step() == (status.ok() ? 17 : 0));
  return status.ok() ? "" : status.error();
}

void keep_step_17(const std::string& path) {
  const auto pairs = small::make_pairs(200, 5, 9);
  TranslatorTrainer trainer(pairs, small::translator, training);
  REQUIRE(trainer.run_to(17));
  REQUIRE(write_checkpoint(trainer, path).ok());
}

}  // namespace

TEST_CASE("interrupted training goes on from its file to the same bits") {
  const CheckpointFolder folder;
  keep_step_17(folder.file());
  const auto pairs = small::make_pairs(200, 5, 9);
  TranslatorTrainer straight(pairs, small::translator, training), resumed(pairs, small::translator, training);
  REQUIRE(read_checkpoint(folder.file(), resumed).ok());
  CHECK(resumed.step() == 17);
  REQUIRE(straight.run_to(straight.steps()));
  REQUIRE(resumed.run_to(resumed.steps()));
  CHECK(straight.steps() > 17 + straight.steps_per_epoch());
  CHECK(std::ranges::equal(straight.translator().parameters(), resumed.translator().parameters()));
  CHECK(straight.recent_loss() == resumed.recent_loss());
}

TEST_CASE("training does not go on from other sentences or options, and says so") {
  const CheckpointFolder folder;
  keep_step_17(folder.file());
  CHECK(complaint(folder.file(), training).empty());
  for (TranslatorTraining other : {TranslatorTraining{.epochs = 4, .batch = 16},
                                   TranslatorTraining{.epochs = 3, .batch = 16, .learning_rate = 0.0030001f},
                                   TranslatorTraining{.epochs = 3, .batch = 16, .seed = 2}})
    CHECK(complaint(folder.file(), other).find("the same sentences and options") != std::string::npos);
  CHECK(complaint(folder.file(), training, 201).find("the same sentences") != std::string::npos);
}

TEST_CASE("a damaged or shortened checkpoint is noticed, and none is left half written") {
  const CheckpointFolder folder;
  keep_step_17(folder.file());
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);
  {
    std::fstream file(folder.file(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(1000).put('\x55');
  }
  CHECK(complaint(folder.file(), training).find("damaged") != std::string::npos);
  fs::resize_file(folder.file(), 999);
  CHECK(complaint(folder.file(), training).find("found 999") != std::string::npos);
  fs::resize_file(folder.file(), 3);
  CHECK(complaint(folder.file(), training).find("another") != std::string::npos);
  CHECK(complaint(folder.file() + "-of-nobody", training).find("expected a file") != std::string::npos);
}
