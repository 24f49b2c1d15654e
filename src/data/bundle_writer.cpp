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

constexpr const char *sprite_file = "sprite.png", *plain_sprite_file = "sprite.bytes";

std::string config_text(const Dataset& dataset, bool plain) {
  ordered_json embedding = {{"tensorName", dataset.name},
                            {"tensorShape", {dataset.points(), dataset.dimensions()}},
                            {"tensorPath", "tensors.bytes"}};
  if (!dataset.columns.empty()) embedding["metadataPath"] = "metadata.tsv";
  if (!dataset.sprite.empty()) {
    embedding["sprite"] = {{"imagePath", plain ? plain_sprite_file : sprite_file},
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

/// One cell's pixels after the other.
std::string cells_text(const Sprite& sprite, int points) {
  std::string cells;
  const auto line = static_cast<std::size_t>(sprite.cell_width * sprite.channels);
  cells.reserve(line * static_cast<std::size_t>(sprite.cell_height) * static_cast<std::size_t>(points));
  for (int i = 0; i < points; ++i) {
    const auto left = static_cast<std::size_t>(i % sprite.columns) * line;
    const int top = i / sprite.columns * sprite.cell_height;
    for (int y = top; y < top + sprite.cell_height; ++y) {
      const std::size_t row = static_cast<std::size_t>(y * sprite.width * sprite.channels);
      cells.append(reinterpret_cast<const char*>(sprite.pixels.data()) + row + left, line);
    }
  }
  return cells;
}

std::string notes_text(const Dataset& dataset, bool plain) {
  const bool are_sprite = !plain && vectors_are_sprite(dataset);
  ordered_json notes = {{"version", 1}, {"vectors", are_sprite ? "sprite" : "tensor"}};
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

void PackedBundle::keep(std::string name, std::string content) {
  kept_.push_back(std::make_unique<std::string>(std::move(content)));
  add(std::move(name), std::as_bytes(std::span(*kept_.back())));
}

Result<PackedBundle> pack_bundle(const Dataset& dataset, std::span<const std::byte> sprite_png,
                                 const std::string& folder) {
  const bool plain = sprite_png.empty() && !dataset.sprite.empty();
  for ([[maybe_unused]] const Column& column : dataset.columns) {
    assert(column.values.size() == static_cast<std::size_t>(dataset.points()) && "one text for each point");
  }
  Result<std::string> metadata = metadata_text(dataset.columns, dataset.points(), folder + "/metadata.tsv");
  if (!metadata.ok()) return Error{metadata.error()};
  PackedBundle bundle;
  bundle.add("tensors.bytes", std::as_bytes(dataset.vectors.flat()));
  if (!dataset.columns.empty()) bundle.keep("metadata.tsv", std::move(metadata.value()));
  if (plain) bundle.keep(plain_sprite_file, cells_text(dataset.sprite, dataset.points()));
  if (!sprite_png.empty()) bundle.add(sprite_file, sprite_png);
  for (const BakedLayout& layout : dataset.layouts)
    bundle.add(layout.name + ".bytes", std::as_bytes(layout.points.flat()));
  if (dataset.representations) {
    RepresentationFiles representations = write_representations(*dataset.representations);
    bundle.keep("representations.json", std::move(representations.text));
    const auto* bytes = reinterpret_cast<const char*>(representations.bytes.data());
    bundle.keep("representations.bytes", {bytes, representations.bytes.size()});
  }
  bundle.keep("planisphere.json", notes_text(dataset, plain));
  bundle.keep("projector_config.json", config_text(dataset, plain));  // last: it makes a folder a bundle
  return bundle;
}

Status write_bundle(const Dataset& dataset, std::span<const std::byte> sprite_png,
                    const std::string& folder) {
  const Result<PackedBundle> bundle = pack_bundle(dataset, sprite_png, folder);
  return bundle.ok() ? write_files(folder, bundle.value().files()) : Status(Error{bundle.error()});
}

}  // namespace planisphere
