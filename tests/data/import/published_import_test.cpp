// Folders of the Embedding Projector as people published them, where this machine has them (outside the
// repository), and other people's vectors.
#include <doctest/doctest.h>

#include <filesystem>

#include "data/files.h"
#include "data/import_inputs.h"

using namespace planisphere;

namespace {

namespace fs = std::filesystem;

const std::string shared = std::string(PLANISPHERE_SOURCE_DIR) + "/../shared/data/";

/// All files below these paths, as a browser gives them.
std::vector<ImportFile> files_of(const std::vector<std::string>& paths) {
  std::vector<ImportFile> files;
  const auto add = [&](const fs::path& path, const fs::path& root) {
    if (fs::is_regular_file(path))
      files.push_back({path.lexically_relative(root).generic_string(), read_file(path.string()).value()});
  };
  for (const std::string& path : paths) {
    if (!fs::is_directory(path)) add(path, fs::path(path).parent_path());
    if (!fs::is_directory(path)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(path))
      add(entry.path(), fs::path(path).parent_path());
  }
  return files;
}

bool is_there(const std::string& path) {
  if (fs::exists(path)) return true;
  MESSAGE("skipped: no " << path.substr(path.rfind("data/")) << " beside the repository");
  return false;
}

}  // namespace

TEST_CASE("every dataset of every published folder is read, or says in a sentence why not") {
  if (!is_there(shared + "projector")) return;
  for (const auto& folder : fs::directory_iterator(shared + "projector")) {
    const std::vector<ImportFile> files = files_of({folder.path().string()});
    std::vector<std::string> choices = {""};
    for (std::size_t i = 0; i < choices.size(); ++i) {
      const auto imported = import_files(files, {.choice = choices[i]});
      CAPTURE(folder.path().filename().string());
      CAPTURE(choices[i]);
      if (!imported.ok()) {
        MESSAGE(imported.error());
        CHECK(imported.error().find(": expected ") != std::string::npos);
        continue;
      }
      if (i == 0)
        choices.insert(choices.end(), imported.value().choices.begin(), imported.value().choices.end());
      const Dataset& d = imported.value().dataset;
      MESSAGE(d.name << ": " << d.points() << " × " << d.dimensions() << "\n"
                     << joined(imported.value().notes));
      const auto shown = through_a_bundle(imported.value());
      REQUIRE_MESSAGE(shown.ok(), shown.error());
      CHECK(shown.value()->vectors == d.vectors);
    }
  }
}

TEST_CASE(
    "the published iris flowers, their texts alone and both without their configuration are the same "
    "points") {
  const std::string folder = shared + "projector/iris";
  if (!is_there(folder)) return;
  const auto whole = import_files(files_of({folder}), {}),
             texts = import_files(files_of({folder + "/iris_labels.tsv"}), {}),
             loose =
                 import_files(files_of({folder + "/iris_tensors.bytes", folder + "/iris_labels.tsv"}), {});
  for (const auto* iris : {&whole, &texts, &loose}) {
    REQUIRE_MESSAGE(iris->ok(), iris->error());
    CHECK(iris->value().dataset.points() == 150);
    CHECK(iris->value().dataset.vectors == whole.value().dataset.vectors);
    CHECK(iris->value().dataset.classes.names.size() == 3);
  }
}

TEST_CASE("published digits and words are read in their own formats") {
  if (is_there(shared + "mnist")) {
    const auto digits = import_files(
        files_of({shared + "mnist/t10k-images-idx3-ubyte.gz", shared + "mnist/t10k-labels-idx1-ubyte.gz"}),
        {});
    REQUIRE_MESSAGE(digits.ok(), digits.error());
    CHECK(digits.value().dataset.dimensions() == 784);
    CHECK(digits.value().dataset.classes.names.size() == 10);
    CHECK(digits.value().dataset.sprite.cell_width == 28);
  }
  if (is_there(shared + "words")) {
    const auto words = import_files(files_of({shared + "words/googlenews-word2vec-8000-300d.txt.gz"}), {});
    REQUIRE_MESSAGE(words.ok(), words.error());
    CHECK(words.value().dataset.points() == 8000);
    CHECK(words.value().notes.empty());
  }
}
