// Read by our own reader first: what is broken is not passed on.
#include "baker/baked_bundles.h"

#include <iostream>
#include <utility>
#include <vector>

#include "data/bundle.h"
#include "data/files.h"
#include "data/quantised.h"

namespace planisphere {

namespace {

Result<Matrix<float>> read_directions(const Dataset& dataset, const std::string& folder) {
  if (dataset.directions.path.empty()) return dataset.vectors;
  const std::string path = folder + "/" + dataset.directions.path;
  const Result<std::vector<std::byte>> bytes = read_file(path);
  if (!bytes.ok()) return Error{bytes.error()};
  return read_quantised_directions(bytes.value(), dataset.points(), dataset.directions.columns, path);
}

}  // namespace

Status copy_baked_bundle(const std::string& from, const std::string& to) {
  const Result<DatasetPointer> dataset = read_bundle(from);
  if (!dataset.ok()) return Error{dataset.error()};
  const Result<Matrix<float>> directions = read_directions(*dataset.value(), from);
  if (!directions.ok()) return Error{directions.error()};
  std::vector<std::pair<std::string, std::vector<std::byte>>> contents;
  for (const char* file :
       {"metadata.tsv", "tsne.bytes", "categories.json", "categories.bytes", "neighbours.bytes",
        "directions.bytes", "planisphere.json", "projector_config.json"}) {
    if (!file_exists(from + "/" + file)) continue;
    Result<std::vector<std::byte>> content = read_file(from + "/" + file);
    if (!content.ok()) return Error{content.error()};
    contents.emplace_back(file, std::move(content.value()));
  }
  std::vector<NamedBytes> files = {{"tensors.bytes", std::as_bytes(directions.value().flat())}};
  for (const auto& [name, content] : contents) files.push_back({name, content});
  if (Status status = write_files(to, files); !status.ok()) return status;
  std::cout << "Copied " << from << " to " << to << ": " << dataset.value()->points() << " points"
            << std::endl;
  return Done{};
}

}  // namespace planisphere
