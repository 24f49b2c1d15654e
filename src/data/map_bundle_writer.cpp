// The files are made in memory, none of them large, and put on the disk together.
#include "data/map_bundle_writer.h"

#include <cassert>
#include <nlohmann/json.hpp>

#include "data/expected_found.h"
#include "data/files.h"
#include "data/metadata.h"
#include "data/quantised.h"

namespace planisphere {

namespace {

using nlohmann::ordered_json;

std::string text_of(const ordered_json& document) {
  return document.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string config_text(const MapBundle& bundle) {
  const ordered_json embedding = {
      {"tensorName", bundle.name},
      {"tensorShape", {bundle.layout.rows(), bundle.directions.empty() ? 2 : bundle.directions.cols()}},
      {"tensorPath", "tensors.bytes"},
      {"metadataPath", "metadata.tsv"}};
  return text_of({{"embeddings", ordered_json::array({embedding})}});
}

std::string notes_text(const MapBundle& bundle, const QuantisedRange& range) {
  ordered_json notes = {{"version", 1}, {"vectors", "layout"}};
  if (bundle.columns.size() == 1) notes["column"] = bundle.columns[0].name;
  notes["classes"] = ordered_json();
  notes["layouts"] = ordered_json::array({{{"name", "tsne"},
                                           {"path", "tsne.bytes"},
                                           {"dimensions", bundle.layout.cols()},
                                           {"least", range.least},
                                           {"most", range.most}}});
  notes["categories"] = {{"names", "categories.json"}, {"members", "categories.bytes"}};
  if (!bundle.neighbours.empty())
    notes["neighbours"] = {{"path", "neighbours.bytes"}, {"count", bundle.neighbours.cols()}};
  if (!bundle.directions.empty())
    notes["directions"] = {{"path", "directions.bytes"}, {"dimensions", bundle.directions.cols()}};
  if (!bundle.url.empty()) notes["url"] = bundle.url;
  return text_of(notes);
}

}  // namespace

Status write_map_bundle(const MapBundle& bundle, bool with_tensor, const std::string& folder) {
  const int points = bundle.layout.rows();
  assert(!bundle.columns.empty() && "points of a map have names");
  const Result<std::string> metadata = metadata_text(bundle.columns, points, folder + "/metadata.tsv");
  if (!metadata.ok()) return Error{metadata.error()};
  const QuantisedRange range = find_range(bundle.layout);
  const std::string directions = quantise_directions(bundle.directions);
  std::vector<std::pair<std::string, std::string>> texts = {
      {"metadata.tsv", metadata.value()},
      {"tsne.bytes", quantise_layout(bundle.layout, range)},
      {"categories.json", categories_json(bundle.categories)},
      {"categories.bytes", categories_bytes(bundle.categories)},
      {"neighbours.bytes", pack_neighbours(bundle.neighbours)},
      {"directions.bytes", directions},
      {"planisphere.json", notes_text(bundle, range)},
      {"projector_config.json", config_text(bundle)}};  // last: it makes a folder a bundle
  std::vector<NamedBytes> files;
  Result<Matrix<float>> tensor = read_quantised_directions(
      std::as_bytes(std::span(directions)), bundle.directions.rows(), bundle.directions.cols(), folder);
  const MatrixView<const float> shown =
      bundle.directions.empty() ? bundle.layout.view() : std::as_const(tensor.value()).view();
  if (with_tensor) files.push_back({"tensors.bytes", std::as_bytes(shown.flat())});
  for (const auto& [name, content] : texts) {
    if (content.empty() && name != "categories.bytes") continue;
    files.push_back({name, std::as_bytes(std::span(content))});
  }
  return write_files(folder, files);
}

}  // namespace planisphere
