// Representations that a bundle brings along: written, read back, refused when they are wrong.
#include <doctest/doctest.h>

#include <cmath>

#include "bundle_files.h"
#include "data/bundle_writer.h"
#include "data/representations_reader.h"
#include "data/representations_writer.h"
#include "scratch_folder.h"
#include "small_representations.h"

using namespace planisphere;

namespace {

void check_near(const Matrix<float>& found, const Matrix<float>& written, double tolerance) {
  REQUIRE(found.rows() == written.rows());
  REQUIRE(found.cols() == written.cols());
  for (std::size_t k = 0; k < found.size(); ++k)
    CHECK(std::fabs(static_cast<double>(found.flat()[k] - written.flat()[k])) < tolerance);
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

std::string reading_error(const std::string& text) {
  const auto read = read_representations(text, "r.json");
  return read.ok() ? "" : read.error();
}

BundleFiles with_notes(const std::string& member) {
  BundleFiles files = small_bundle();
  files["planisphere.json"] = "{\"version\": 1, \"representations\": " + member + "}";
  return files;
}

}  // namespace

TEST_CASE("representations come back as they were written, but for the rounding") {
  const ScratchFolder scratch;
  const std::string folder = scratch / "represented";
  const Dataset written = make_dataset_with_representations();
  REQUIRE(write_bundle(written, {}, folder).ok());
  const Result<DatasetPointer> read = read_bundle(folder);
  REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.error()));
  REQUIRE(read.value()->representations);
  const Representations &found = *read.value()->representations, &all = *written.representations;
  REQUIRE(found.list.size() == 3);
  CHECK(found.list[2].name == all.list[2].name);
  CHECK(found.list[2].kind == "convolution");
  CHECK(found.list[2].widths == std::vector{8});
  CHECK(found.list[2].pooled);
  CHECK(!found.list[1].pooled);
  CHECK(found.list[1].epochs == 0.25);
  CHECK(found.list[2].learning_rate == 0.01);
  CHECK(found.list[2].seed == 2);
  CHECK(found.list[2].accuracy == 0.975);
  for (std::size_t i = 0; i < 3; ++i) check_near(found.layouts[i], all.layouts[i], 1e-4);
  REQUIRE(found.maps.size() == 2);
  CHECK(found.maps[1].name == "tsne");
  for (std::size_t i = 0; i < 2; ++i) check_near(found.maps[i].points, all.maps[i].points, 1e-4);
  CHECK(found.pairs == 5);
  CHECK(found.pairs_seed == 7);
  CHECK(found.distances == all.distances);
  CHECK(found.distance_unit == 0.01);
  REQUIRE(found.spaces.size() == 1);
  CHECK(found.spaces[0].representation == 1);
  CHECK(found.spaces[0].error == 0.25);
  check_near(found.spaces[0].points, all.spaces[0].points, 1e-4);
}

TEST_CASE("what is missing or wrong in the text is said") {
  const std::string text = write_representations(make_small_representations()).text;
  CHECK(reading_error(text) == "");
  CHECK(reading_error("[]").find("\"version\"") != std::string::npos);
  CHECK(reading_error(replaced(text, "\"pairs\":5", "\"pairs\":-5")).find("\"pairs\"") != std::string::npos);
  CHECK(reading_error(replaced(text, "\"kind\":\"raw\"", "\"kind\":3")).find("\"kind\"") !=
        std::string::npos);
  CHECK(reading_error(replaced(text, "\"places\":[", "\"places\":[1,")).find("\"places\"") !=
        std::string::npos);
  CHECK(reading_error(replaced(text, "\"representation\":1", "\"representation\":3"))
            .find("\"representation\"") != std::string::npos);
  CHECK(reading_error(replaced(text, "\"representations\":[", "\"representations\":[],\"others\":[")) != "");
}

TEST_CASE("bytes that are too many, too few, or of more pairs than there are, are refused") {
  const RepresentationFiles files = write_representations(make_small_representations());
  const auto read = [&](int points, std::span<const std::byte> bytes) {
    return read_representation_bytes(read_representations(files.text, "r.json").value(), points, bytes,
                                     "r.bytes");
  };
  CHECK(read(4, files.bytes).ok());
  CHECK(read(4, std::span(files.bytes).first(files.bytes.size() - 1)).error() ==
        "r.bytes: expected 87 bytes for 3 representations, found 86.");
  CHECK(!read(5, files.bytes).ok());
  CHECK(read(3, files.bytes).error().find("pairs") != std::string::npos);
}

TEST_CASE("representations must lie in files of their own in the bundle's folder") {
  for (const char* wrong : {"3", "\"../r.json\"", "\"r.txt\"", "\"t.json\""})
    CHECK(!read_files(with_notes(wrong)).ok());
  BundleFiles files = with_notes("\"r.json\"");
  const RepresentationFiles written = write_representations(make_small_representations());
  CHECK(!read_files(files).ok());
  files["r.json"] = written.text;
  CHECK(read_files(files).error().find("r.bytes") != std::string::npos);
}
