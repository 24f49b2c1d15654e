// Published maps become bundles, the real ones too where they are.
#include "baker/bake_import.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "baker/baked_bundles.h"
#include "data/bundle.h"

using namespace planisphere;

TEST_CASE("a table of places with labels and categories becomes a bundle") {
  const auto bundle = read_published_map(
      "x\ty\tlabel\turl\tcategories\n1\t-2.5\tsun\t\ta|b\n3\t4\tmoon\t\tb\n", "map", "m.tsv");
  REQUIRE(bundle.ok());
  CHECK(bundle.value().layout(0, 1) == -2.5f);
  CHECK(bundle.value().columns.size() == 1);
  CHECK(bundle.value().categories.names == std::vector<std::string>{"a", "b"});
  CHECK(bundle.value().categories.members == std::vector<std::vector<int>>{{0}, {0, 1}});
}

TEST_CASE("places that are no numbers are refused with their line") {
  CHECK(read_published_map("x\ty\tlabel\n1\t2\ta\n1\tinf\tb\n", "map", "m.tsv").error() ==
        "m.tsv:3: expected finite numbers x and y, found others.");
  CHECK(!read_published_map("x\tlabel\n1\ta\n", "map", "m.tsv").ok());
  CHECK(!read_published_map("x\ty\tlabel\n", "map", "m.tsv").ok());
}

TEST_CASE("a baked bundle that is copied gets a tensor of its directions") {
  const auto folder = std::filesystem::temp_directory_path() / "planisphere-copied";
  MapBundle bundle =
      read_published_map("x\ty\tlabel\tcategories\n1\t2\ta\tc\n3\t4\tb\tc\n", "kept", "m.tsv").value();
  bundle.directions = Matrix<float>(2, 8);
  bundle.directions(0, 3) = bundle.directions(1, 4) = 1;
  REQUIRE(write_map_bundle(bundle, false, (folder / "kept").string()).ok());
  CHECK(!std::filesystem::exists(folder / "kept/tensors.bytes"));
  REQUIRE(copy_baked_bundle((folder / "kept").string(), (folder / "copy").string()).ok());
  CHECK(std::filesystem::file_size(folder / "copy/tensors.bytes") == 2 * 8 * sizeof(float));
  CHECK(read_bundle((folder / "copy").string()).value()->categories.of(0).size() == 2);
  std::filesystem::remove_all(folder);
}

TEST_CASE("the maps published with the original essay open as bundles") {
  const std::string source = std::string(PLANISPHERE_SOURCE_DIR) + "/../shared/data/olah";
  if (!std::filesystem::exists(source)) {
    MESSAGE("The published maps are not beside this folder");
    return;
  }
  const auto out = std::filesystem::temp_directory_path() / "planisphere-imported";
  REQUIRE(bake_import({.paths = {source}, .out = out.string()}).ok());
  const auto open = [&](const char* name) { return read_bundle((out / name).string()).value(); };
  const DatasetPointer words = open("olah-words-50000"), articles = open("olah-wikipedia-9690"),
                       sentences = open("olah-translation-3003");
  std::filesystem::remove_all(out);
  CHECK(words->points() == 50000);
  CHECK(words->categories.count() == 500);
  CHECK(articles->points() == 9690);
  CHECK(articles->categories.count() == 6000);
  CHECK(sentences->points() == 3003);
}
