// Maps that a bundle brings along: written, read back, refused when they are wrong.
#include <doctest/doctest.h>

#include "data/bundle.h"
#include "data/bundle_notes.h"
#include "data/bundle_writer.h"
#include "scratch_folder.h"

using namespace planisphere;

namespace {

Dataset with_layouts() {
  Dataset dataset;
  dataset.name = "mapped";
  dataset.vectors = Matrix<float>(4, 3);
  dataset.layouts = {{"tsne", Matrix<float>(4, 2)}, {"umap", Matrix<float>(4, 3)}};
  for (int i = 0; i < 4; ++i) {
    dataset.vectors(i, 0) = dataset.layouts[0].points(i, 1) = static_cast<float>(i) / 3;
    dataset.layouts[1].points(i, 2) = -static_cast<float>(i);
  }
  return dataset;
}

std::string layout_error(const std::string& layouts) {
  return read_bundle_notes("{\"version\": 1, \"layouts\": " + layouts + "}", "planisphere.json").error();
}

}  // namespace

TEST_CASE("baked layouts come back as they were written") {
  const ScratchFolder scratch;
  const std::string folder = scratch / "mapped";
  const Dataset written = with_layouts();
  REQUIRE(write_bundle(written, {}, folder).ok());
  const Result<DatasetPointer> read = read_bundle(folder);
  REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.error()));
  REQUIRE(read.value()->layouts.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(read.value()->layouts[i].name == written.layouts[i].name);
    CHECK(read.value()->layouts[i].points == written.layouts[i].points);
  }
}

TEST_CASE("a layout needs a name, a file in the folder, and two or three dimensions") {
  CHECK(layout_error("3").find("array") != std::string::npos);
  CHECK(layout_error(R"([{"path": "a.bytes", "dimensions": 2}])").find("\"name\"") != std::string::npos);
  CHECK(layout_error(R"([{"name": "a", "path": "../a.bytes", "dimensions": 2}])").find("\"path\"") !=
        std::string::npos);
  CHECK(layout_error(R"([{"name": "a", "path": "a.bytes", "dimensions": 4}])").find("\"dimensions\"") !=
        std::string::npos);
}

TEST_CASE("two layouts cannot be one file") {
  BundleReader reader("mapped");
  const auto bytes = [](std::string_view text) {
    return std::as_bytes(std::span<const char>(text.data(), text.size()));
  };
  REQUIRE(reader
              .supply("projector_config.json",
                      bytes(R"({"embeddings": [{"tensorShape": [4, 3], "tensorPath": "t.bytes"}]})"))
              .ok());
  const Status status = reader.supply(
      "planisphere.json",
      bytes(R"({"version": 1, "layouts": [{"name": "a", "path": "t.bytes", "dimensions": 2}]})"));
  CHECK(!status.ok());
}
