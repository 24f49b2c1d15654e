// The bundles of articles that the repository keeps: whole, and with neighbours of the same kind; what is
// added to them.
#include <doctest/doctest.h>

#include "baker/category_purity.h"
#include "baker/package_summaries.h"
#include "data/bundle.h"
#include "data/files.h"
#include "data/map_bundle_writer.h"
#include "data/quantised.h"
#include "scratch_folder.h"

using namespace planisphere;

namespace {

const std::string folder = std::string(PLANISPHERE_SOURCE_DIR) + "/assets/bundles/";

std::string text_of(const std::string& path) {
  const std::vector<std::byte> content = read_file(path).value();
  return {reinterpret_cast<const char*>(content.data()), content.size()};
}

void write_packages(const std::string& into) {
  MapBundle bundle;
  bundle.name = "packages";
  bundle.columns = {{"title", {"apt", "gone", "vim"}}};
  bundle.layout = Matrix<float>(3, 2);
  REQUIRE(write_map_bundle(bundle, false, into).ok());
}

}  // namespace

TEST_CASE("an article's neighbours share its categories at least five times as often as by chance") {
  for (const char* name : {"articles-foldoc", "articles-packages"}) {
    const DatasetPointer articles = read_bundle(folder + name).value();
    const auto bytes = read_file(folder + name + "/" + articles->neighbours.path).value();
    const Matrix<int> neighbours =
        read_packed_neighbours(bytes, articles->points(), articles->neighbours.columns, name).value();
    const Purity purity = measure_purity(articles->categories, neighbours);
    CHECK(purity.found >= 5 * purity.chance);
  }
}

TEST_CASE("the repository's maps of articles have titles and categories, and no texts") {
  for (const char* name : {"articles-foldoc", "articles-packages"}) {
    const DatasetPointer articles = read_bundle(folder + name).value();
    CHECK(articles->columns.size() == 1);
    CHECK(articles->summaries_path == "");
    CHECK(articles->categories.count() > 50);
  }
}

TEST_CASE("a map of packages gets a line about each from the index, empty for those that it does not have") {
  const ScratchFolder index, packages_folder;
  const std::string into = packages_folder.path;
  write_packages(into);
  index.write("packages",
              "Package: vim\nDescription: an editor\n\nPackage: apt\nDescription: gets packages\n\n");
  REQUIRE(add_package_summaries({.debian = index.path}, into).ok());
  const DatasetPointer packages = read_bundle(into).value();
  REQUIRE(packages->summaries_path == "summaries.txt");
  CHECK(text_of(into + "/summaries.txt") == "gets packages\n\nan editor\n");
}

TEST_CASE("without an index a map of packages stays as it is") {
  const ScratchFolder packages_folder;
  const std::string into = packages_folder.path;
  write_packages(into);
  const std::string notes = text_of(into + "/planisphere.json");
  CHECK(add_package_summaries({.debian = into + "/none"}, into).ok());
  CHECK(text_of(into + "/planisphere.json") == notes);
  CHECK_FALSE(file_exists(into + "/summaries.txt"));
}
