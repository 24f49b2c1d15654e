// The bundles of articles that the repository keeps: whole, and with neighbours of the same kind; what is
// added to them.
#include <doctest/doctest.h>

#include <filesystem>

#include "baker/category_purity.h"
#include "baker/package_summaries.h"
#include "data/bundle.h"
#include "data/files.h"
#include "data/map_bundle_writer.h"
#include "data/quantised.h"

using namespace planisphere;

namespace {

const std::string folder = std::string(PLANISPHERE_SOURCE_DIR) + "/assets/bundles/";

std::string temporary_folder(const char* name) {
  const std::filesystem::path path = std::filesystem::temp_directory_path() / name;
  std::filesystem::remove_all(path);
  return path.string();
}

std::string text_of(const std::string& path) {
  const std::vector<std::byte> content = read_file(path).value();
  return {reinterpret_cast<const char*>(content.data()), content.size()};
}

void write_text(const std::string& into, const std::string& name, const std::string& text) {
  REQUIRE(write_files(into, {{name, std::as_bytes(std::span(text))}}).ok());
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
  const std::string into = temporary_folder("planisphere-packages"), index = into + "-index";
  write_packages(into);
  write_text(index, "packages",
             "Package: vim\nDescription: an editor\n\nPackage: apt\nDescription: gets packages\n\n");
  REQUIRE(add_package_summaries({.debian = index}, into).ok());
  const DatasetPointer packages = read_bundle(into).value();
  REQUIRE(packages->summaries_path == "summaries.txt");
  CHECK(text_of(into + "/summaries.txt") == "gets packages\n\nan editor\n");
  std::filesystem::remove_all(into);
  std::filesystem::remove_all(index);
}

TEST_CASE("without an index a map of packages stays as it is") {
  const std::string into = temporary_folder("planisphere-packages-alone");
  write_packages(into);
  const std::string notes = text_of(into + "/planisphere.json");
  CHECK(add_package_summaries({.debian = into + "/none"}, into).ok());
  CHECK(text_of(into + "/planisphere.json") == notes);
  CHECK_FALSE(file_exists(into + "/summaries.txt"));
  std::filesystem::remove_all(into);
}
