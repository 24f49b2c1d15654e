// Bundles of many named points: written, read back, and the files that are read on demand.
#include <doctest/doctest.h>

#include <cmath>

#include "base/random.h"
#include "data/bundle.h"
#include "data/bundle_notes.h"
#include "data/files.h"
#include "data/map_bundle_writer.h"
#include "data/point_url.h"
#include "data/quantised.h"
#include "scratch_folder.h"

using namespace planisphere;

namespace {

MapBundle small_map() {
  Random random(9);
  MapBundle bundle;
  bundle.name = "map";
  bundle.columns = {{"label", {"C#", "a/b", "é", "plain", ""}}, {"about", {"", "x", "y", "z", "w"}}};
  bundle.layout = Matrix<float>(5, 2);
  for (float& x : bundle.layout.flat()) x = 100 * random.normal();
  bundle.categories = {{"all", "some"}, {{}, {0}}, {{1}, {0, 4}}};
  bundle.neighbours = Matrix<int>(5, 2);
  for (int& each : bundle.neighbours.flat()) each = random.below(5);
  bundle.directions = Matrix<float>(5, 3);
  for (float& x : bundle.directions.flat()) x = random.normal();
  bundle.url = "https://example.org/{label}.html";
  return bundle;
}

std::string members_error(const std::string& members) {
  const auto notes = read_bundle_notes("{\"version\": 1, " + members + "}", "planisphere.json");
  return notes.ok() ? "" : notes.error();
}

struct WrittenMap {
  explicit WrittenMap(const MapBundle& bundle) { REQUIRE(write_map_bundle(bundle, true, folder).ok()); }
  ScratchFolder scratch;
  std::string folder = scratch / "map-bundle";
};

}  // namespace

TEST_CASE("a map bundle comes back, its layout to within half a step of 16 bits") {
  const MapBundle bundle = small_map();
  const WrittenMap written(bundle);
  const Result<DatasetPointer> read = read_bundle(written.folder);
  REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.error()));
  const Dataset& dataset = *read.value();
  REQUIRE(dataset.layouts.size() == 1);
  CHECK(dataset.vectors == dataset.layouts[0].points);
  const QuantisedRange range = find_range(bundle.layout);
  for (int i = 0; i < 5; ++i) {
    for (int j = 0; j < 2; ++j) {
      const float step =
          (range.most[static_cast<std::size_t>(j)] - range.least[static_cast<std::size_t>(j)]) / 65535;
      CHECK(std::abs(dataset.vectors(i, j) - bundle.layout(i, j)) <= 0.51f * step);
    }
  }
  CHECK(dataset.columns[0].values == bundle.columns[0].values);
  CHECK(dataset.categories.of(0).size() == 3);
  CHECK(dataset.categories.of(1).size() == 2);
}

TEST_CASE("neighbours and directions are read on demand") {
  const MapBundle bundle = small_map();
  const WrittenMap written(bundle);
  const DatasetPointer dataset = read_bundle(written.folder).value();
  const auto neighbours = read_file(written.folder + "/" + dataset->neighbours.path).value();
  CHECK(read_packed_neighbours(neighbours, 5, dataset->neighbours.columns, "n").value() == bundle.neighbours);
  const auto bytes = read_file(written.folder + "/" + dataset->directions.path).value();
  const Matrix<float> directions =
      read_quantised_directions(bytes, 5, dataset->directions.columns, "d").value();
  for (int i = 0; i < 5; ++i) {
    float dot = 0, squares = 0, written_squares = 0;
    for (int j = 0; j < 3; ++j) {
      dot += directions(i, j) * bundle.directions(i, j);
      squares += directions(i, j) * directions(i, j);
      written_squares += bundle.directions(i, j) * bundle.directions(i, j);
    }
    CHECK(squares == doctest::Approx(1));
    CHECK(dot / std::sqrt(written_squares) > 0.9999f);
  }
}

TEST_CASE("numbers of points that do not exist are refused, with the byte") {
  const std::string bytes("\0\0\5\0", 4);
  const auto read = read_packed_neighbours(std::as_bytes(std::span(bytes)), 2, 1, "n.bytes");
  REQUIRE(!read.ok());
  CHECK(read.error().find("byte 2") != std::string::npos);
  CHECK(!read_packed_neighbours(std::as_bytes(std::span(bytes)), 3, 1, "n.bytes").ok());
}

TEST_CASE("above 65,536 points neighbours take four bytes") {
  Matrix<int> neighbours(65537, 1);
  neighbours(65536, 0) = 65536;
  const std::string bytes = pack_neighbours(neighbours);
  CHECK(bytes.size() == 4 * 65537);
  CHECK(read_packed_neighbours(std::as_bytes(std::span(bytes)), 65537, 1, "n").value() == neighbours);
}

TEST_CASE("notes about categories, rows and addresses are checked") {
  CHECK(members_error(R"("vectors": "layout")").find("\"layouts\"") != std::string::npos);
  CHECK(members_error(R"("categories": {"names": "a.json"})").find("\"members\"") != std::string::npos);
  CHECK(members_error(R"("categories": {"names": "../a", "members": "b"})").find("\"names\"") !=
        std::string::npos);
  CHECK(members_error(R"("neighbours": {"path": "n", "count": 0})").find("\"count\"") != std::string::npos);
  CHECK(members_error(R"("summaries": "../s.txt")").find("\"summaries\"") != std::string::npos);
  CHECK(members_error(R"x("url": "javascript:alert(1)")x").find("https://") != std::string::npos);
  CHECK(members_error(R"("layouts": [{"name": "a", "path": "a", "dimensions": 2, "least": [0, 1]}])")
            .find("\"most\"") != std::string::npos);
  CHECK(members_error(
            R"("layouts": [{"name": "a", "path": "a", "dimensions": 2, "least": [0], "most": [1, 1]}])")
            .find("2 finite numbers") != std::string::npos);
}

TEST_CASE("a point's address has its name percent-encoded") {
  const WrittenMap written(small_map());
  const DatasetPointer dataset = read_bundle(written.folder).value();
  CHECK(build_point_url(*dataset, 0) == "https://example.org/C%23.html");
  CHECK(build_point_url(*dataset, 1) == "https://example.org/a%2Fb.html");
  CHECK(build_point_url(*dataset, 2) == "https://example.org/%C3%A9.html");
}

TEST_CASE("without a pattern a point's address stands in the column url, unless it is no web address") {
  Dataset dataset;
  dataset.columns = {{"url", {"https://a.org/b", "javascript:alert(1)"}}};
  CHECK(build_point_url(dataset, 0) == "https://a.org/b");
  CHECK(build_point_url(dataset, 1) == "");
}
