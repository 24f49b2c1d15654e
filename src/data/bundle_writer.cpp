// JSON members are written in the order in which a person looks for them.
#include "data/bundle_writer.h"

#include <cassert>
#include <nlohmann/json.hpp>
#include <vector>

#include "data/expected_found.h"
#include "data/files.h"
#include "data/metadata.h"
#include "data/representations_writer.h"
#include "data/sprite.h"

namespace planisphere {

namespace {

using nlohmann::ordered_json;

std::string text_of(const ordered_json& document) {
  return document.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string config_text(const Dataset& dataset) {
  ordered_json embedding = {{"tensorName", dataset.name},
                            {"tensorShape", {dataset.points(), dataset.dimensions()}},
                            {"tensorPath", "tensors.bytes"}};
  if (!dataset.columns.empty()) embedding["metadataPath"] = "metadata.tsv";
  if (!dataset.sprite.empty()) {
    embedding["sprite"] = {{"imagePath", "sprite.png"},
                           {"singleImageDim", {dataset.sprite.cell_width, dataset.sprite.cell_height}}};
  }
  auto embeddings = ordered_json::array({embedding});
  for (const BakedLayout& layout : dataset.layouts) {
    ordered_json map = embedding;
    map["tensorName"] = layout.name;
    map["tensorShape"] = {layout.points.rows(), layout.points.cols()};
    map["tensorPath"] = layout.name + ".bytes";
    embeddings.push_back(std::move(map));
  }
  return text_of({{"embeddings", std::move(embeddings)}});
}

bool vectors_are_sprite(const Dataset& dataset) {
  const Sprite& sprite = dataset.sprite;
  return sprite.channels == 1 && dataset.dimensions() == sprite.cell_width * sprite.cell_height &&
         dataset.vectors == build_sprite_vectors(sprite, dataset.points());
}

std::string notes_text(const Dataset& dataset) {
  ordered_json notes = {{"version", 1}, {"vectors", vectors_are_sprite(dataset) ? "sprite" : "tensor"}};
  if (dataset.columns.size() == 1) notes["column"] = dataset.columns[0].name;
  for (const BakedLayout& layout : dataset.layouts) {
    notes["layouts"].push_back(
        {{"name", layout.name}, {"path", layout.name + ".bytes"}, {"dimensions", layout.points.cols()}});
  }
  if (dataset.representations) notes["representations"] = "representations.json";
  notes["classes"] = dataset.classes.column.empty() ? ordered_json() : ordered_json(dataset.classes.column);
  return text_of(notes);
}

}  // namespace

Status write_bundle(const Dataset& dataset, std::span<const std::byte> sprite_png,
                    const std::string& folder) {
  assert(sprite_png.empty() == dataset.sprite.empty() && "a sprite needs its PNG");
  for ([[maybe_unused]] const Column& column : dataset.columns) {
    assert(column.values.size() == static_cast<std::size_t>(dataset.points()) && "one text for each point");
  }
  const Result<std::string> metadata =
      metadata_text(dataset.columns, dataset.points(), folder + "/metadata.tsv");
  if (!metadata.ok()) return Error{metadata.error()};
  const std::string config = config_text(dataset), notes = notes_text(dataset);

  std::vector<NamedBytes> files = {{"tensors.bytes", std::as_bytes(dataset.vectors.flat())}};
  if (!dataset.columns.empty()) files.push_back({"metadata.tsv", std::as_bytes(std::span(metadata.value()))});
  if (!dataset.sprite.empty()) files.push_back({"sprite.png", sprite_png});
  std::vector<std::string> names;
  for (const BakedLayout& layout : dataset.layouts) names.push_back(layout.name + ".bytes");
  for (std::size_t i = 0; i < names.size(); ++i)
    files.push_back({names[i], std::as_bytes(dataset.layouts[i].points.flat())});
  RepresentationFiles representations;
  if (dataset.representations) {
    representations = write_representations(*dataset.representations);
    files.push_back({"representations.json", std::as_bytes(std::span(representations.text))});
    files.push_back({"representations.bytes", representations.bytes});
  }
  files.push_back({"planisphere.json", std::as_bytes(std::span(notes))});
  files.push_back(
      {"projector_config.json", std::as_bytes(std::span(config))});  // last: it makes a folder a bundle
  return write_files(folder, files);
}

}  // namespace planisphere
