// Published maps become bundles, the real ones too where they are.
#include "baker/bake_import.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "baker/baked_bundles.h"
#include "data/bundle.h"
#include "data/text/gunzip.h"
#include "scratch_folder.h"

using namespace planisphere;

namespace {

namespace fs = std::filesystem;

using Rows = std::vector<std::vector<std::string>>;

struct PublishedMap {
  std::string name;
  int points, categories;
};
const std::vector<PublishedMap> published = {{"mnist-tsne-2000", 2000, 10},
                                             {"translation-3003", 3003, 200},
                                             {"wikipedia-9690", 9690, 6000},
                                             {"words-5000", 5000, 500},
                                             {"words-50000", 50000, 500}};

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

/// x, y, label, url, categories of each point.
Rows rows_of(const std::vector<std::byte>& content) {
  Rows rows;
  const auto lines = split({reinterpret_cast<const char*>(content.data()), content.size()}, '\n');
  for (std::size_t i = 1; i < lines.size(); ++i) {
    rows.push_back(split(lines[i], '\t'));
    rows.back().resize(5);
  }
  return rows;
}

constexpr float rounding = 0.001f;  // of maps 120 units wide, to 16 bits

void compare(const Dataset& map, const Rows& rows) {
  REQUIRE(map.points() == static_cast<int>(rows.size()));
  REQUIRE(map.columns[0].values.size() == rows.size());
  std::map<std::string, std::vector<int>> members;
  bool same_places = true, same_labels = true, same_members = true;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < 2; ++j)
      same_places &= std::abs(map.layouts[0].points(int(i), int(j)) - std::stof(rows[i][j])) < rounding;
    same_labels &= map.columns[0].values[i] == rows[i][2];
    for (const std::string& category : split(rows[i][4], '|')) {
      if (!category.empty()) members[category].push_back(static_cast<int>(i));
    }
  }
  for (int c = 0; c < map.categories.count(); ++c) {
    const auto own = map.categories.of(c);
    same_members &= std::ranges::equal(own, members[map.categories.names[static_cast<std::size_t>(c)]]);
  }
  CHECK(same_places);
  CHECK(same_labels);
  CHECK(same_members);
  CHECK(members.size() == static_cast<std::size_t>(map.categories.count()));
}

}  // namespace

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
  const ScratchFolder folder;
  MapBundle bundle =
      read_published_map("x\ty\tlabel\tcategories\n1\t2\ta\tc\n3\t4\tb\tc\n", "kept", "m.tsv").value();
  bundle.directions = Matrix<float>(2, 8);
  bundle.directions(0, 3) = bundle.directions(1, 4) = 1;
  REQUIRE(write_map_bundle(bundle, false, folder / "kept").ok());
  CHECK(!fs::exists(folder / "kept/tensors.bytes"));
  REQUIRE(copy_baked_bundle(folder / "kept", folder / "copy").ok());
  CHECK(fs::file_size(folder / "copy/tensors.bytes") == 2 * 8 * sizeof(float));
  CHECK(read_bundle(folder / "copy").value()->categories.of(0).size() == 2);
}

TEST_CASE("every map published with the original essay opens as a bundle, with all it says of its points") {
  const std::string source = std::string(PLANISPHERE_SOURCE_DIR) + "/../shared/data/olah";
  if (!fs::exists(source)) {
    MESSAGE("Skipped: the published maps are not beside this folder.");
    return;
  }
  const ScratchFolder out;
  REQUIRE(bake_import({.paths = {source}, .out = out.path}).ok());
  int maps = 0;
  for (const PublishedMap& map : published) {
    CAPTURE(map.name);
    const auto content = read_gzipped_file(source + "/" + map.name + ".tsv.gz");
    const auto bundle = read_bundle(out / ("olah-" + map.name));
    REQUIRE(content.ok());
    REQUIRE_MESSAGE(bundle.ok(), bundle.error());
    CHECK(bundle.value()->points() == map.points);
    CHECK(bundle.value()->categories.count() == map.categories);
    compare(*bundle.value(), rows_of(content.value()));
    ++maps;
  }
  // The components of PCA are no map and left out.
  CHECK(std::distance(fs::directory_iterator(out.path), {}) == maps);
}
