// Bundles that other people published, where this machine has them (outside the repository).
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "data/bundle_files.h"
#include "data/files.h"

using namespace planisphere;

namespace {

const std::string published = std::string(PLANISPHERE_SOURCE_DIR) + "/../shared/data/projector/";

std::string text_of(const std::string& path) {
  const auto content = read_file(path);
  REQUIRE(content.ok());
  return {reinterpret_cast<const char*>(content.value().data()), content.value().size()};
}

/// The embedding of that name, made the first, which is the one that is read; paths lose the page's folder.
nlohmann::json embedding_named(const std::string& config, const std::string& name) {
  const nlohmann::json document = nlohmann::json::parse(config);
  for (nlohmann::json entry : document["embeddings"]) {
    if (entry["tensorName"] != name) continue;
    for (const char* key : {"tensorPath", "metadataPath"}) {
      const auto path = entry[key].get<std::string>();
      entry[key] = path.substr(path.find('/') + 1);
    }
    return entry;
  }
  return nullptr;
}

Result<DatasetPointer> read_published(const std::string& folder, const nlohmann::json& embedding) {
  BundleFiles files;
  nlohmann::json config;
  config["embeddings"].push_back(embedding);
  files["projector_config.json"] = config.dump();
  for (const char* key : {"tensorPath", "metadataPath"}) {
    const auto file = embedding[key].get<std::string>();
    files[file] = text_of(folder + file);
  }
  return read_files(files);
}

}  // namespace

TEST_CASE("the iris flowers of the Embedding Projector are read as published") {
  const std::string folder = published + "iris/";
  if (!file_exists(folder + "iris_tensors.bytes")) {
    MESSAGE("skipped: no published bundles beside the repository");
    return;
  }
  const auto iris = embedding_named(text_of(folder + "oss_demo_projector_config.json"), "Iris");
  const auto dataset = read_published(folder, iris);
  REQUIRE_MESSAGE(dataset.ok(), dataset.error());
  CHECK(dataset.value()->points() == 150);
  CHECK(dataset.value()->dimensions() == 4);
  CHECK(dataset.value()->classes.column == "class");
  CHECK(dataset.value()->classes.names ==
        std::vector<std::string>{"Iris-setosa", "Iris-versicolor", "Iris-virginica"});
  for (int i = 0; i < 150; ++i) {
    for (int j = 0; j < 4; ++j) {
      const double written = std::stod(
          dataset.value()->columns[static_cast<std::size_t>(j)].values[static_cast<std::size_t>(i)]);
      CHECK(static_cast<double>(dataset.value()->vectors(i, j)) == doctest::Approx(written));
    }
  }
}

TEST_CASE("a published bundle that disagrees with its shape is refused") {
  const std::string folder = published + "iris/";
  if (!file_exists(folder + "iris_tensors.bytes")) {
    MESSAGE("skipped: no published bundles beside the repository");
    return;
  }
  auto iris = embedding_named(text_of(folder + "oss_demo_projector_config.json"), "Iris");
  iris["tensorShape"] = {150, 5};
  CHECK(read_published(folder, iris).error() ==
        "b/iris_tensors.bytes: expected 3000 bytes for 150 × 5 float32, found 2400.");
}

TEST_CASE("protein maps published as bundles are read, or say where they are wrong") {
  const std::string folder = published + "string/";
  if (!file_exists(folder + "config.json")) {
    MESSAGE("skipped: no published bundles beside the repository");
    return;
  }
  for (const std::string name : {"STRING Cooccurence", "STRING Database"}) {
    const auto embedding = embedding_named(text_of(folder + "config.json"), name);
    const auto dataset = read_published(folder, embedding);
    MESSAGE(name << ": " << (dataset.ok() ? "read" : dataset.error()));
    if (dataset.ok()) CHECK(dataset.value()->dimensions() == 64);
  }
}
