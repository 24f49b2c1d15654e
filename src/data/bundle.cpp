// Two stages: the two JSON files say which others there are, then those come in any order.
#include "data/bundle.h"

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <optional>
#include <utility>

#include "data/bundle_notes.h"
#include "data/classes.h"
#include "data/expected_found.h"
#include "data/files.h"
#include "data/metadata.h"
#include "data/projector_config.h"
#include "data/representations_reader.h"
#include "data/sprite.h"
#include "data/tensor.h"

namespace planisphere {

namespace {

constexpr const char* config_file = "projector_config.json";
constexpr const char* notes_file = "planisphere.json";

std::string_view as_text(std::span<const std::byte> content) {
  return {reinterpret_cast<const char*>(content.data()), content.size()};
}

}  // namespace

struct BundleReader::State {
  std::string name;
  std::vector<std::string> wanted = {config_file, notes_file};
  bool knows_the_rest = false;
  ProjectorConfig config;
  BundleNotes notes;
  Dataset dataset;
  std::optional<RepresentationsFile> described;  // the representations without their bytes
  std::vector<std::string> category_names;
  std::vector<std::byte> category_bytes;

  std::string shown(std::string_view file) const { return name + "/" + std::string(file); }

  Status check_wanted(const std::string& file) const;
  Status read(const std::string& file, std::span<const std::byte> content);
  Status read_sprite_file(std::span<const std::byte> content);
  Status read_representation_file(const std::string& file, std::span<const std::byte> content);
  Status settle(const std::string& file);
  Result<std::vector<std::string>> find_the_rest() const;
  Status choose_classes();
  Status join_categories();
  void take_notes();
};

Status BundleReader::State::check_wanted(const std::string& file) const {
  if (std::find(wanted.begin(), wanted.end(), file) != wanted.end()) return Done{};
  return expected_found(shown(file), "a file that is wanted", "one that is not");
}

/// Puts a result where it belongs, or passes its error on.
template <class T>
static Status keep(Result<T> result, T& place) {
  if (!result.ok()) return Error{result.error()};
  place = std::move(result.value());
  return Done{};
}

Status BundleReader::State::read(const std::string& file, std::span<const std::byte> content) {
  if (!knows_the_rest) {
    return file == config_file ? keep(read_projector_config(as_text(content), shown(file)), config)
                               : keep(read_bundle_notes(as_text(content), shown(file)), notes);
  }
  if (file == config.metadata_path) {
    return keep(read_metadata(as_text(content), config.points, notes.column, shown(file)), dataset.columns);
  }
  if (file == config.sprite_path) return read_sprite_file(content);
  if (!notes.representations_path.empty() &&
      (file == notes.representations_path || file == notes.representation_bytes_path()))
    return read_representation_file(file, content);
  for (const BundleNotes::Layout& layout : notes.layouts) {
    if (file != layout.path) continue;
    dataset.layouts.push_back({layout.name, {}});
    return keep(layout.range.least.empty()
                    ? read_tensor(content, config.points, layout.dimensions, shown(file))
                    : read_quantised_layout(content, config.points, layout.range, shown(file)),
                dataset.layouts.back().points);
  }
  if (file == notes.category_names)
    return keep(read_category_names(as_text(content), shown(file)), category_names);
  if (file == notes.category_members) {
    category_bytes.assign(content.begin(), content.end());
    return Done{};
  }
  return keep(read_tensor(content, config.points, config.dimensions, shown(file)), dataset.vectors);
}

Status BundleReader::State::read_sprite_file(std::span<const std::byte> content) {
  const std::string file = shown(config.sprite_path);
  Status status =
      keep(read_sprite(content, config.points, config.cell_width, config.cell_height, file), dataset.sprite);
  if (!status.ok() || !notes.vectors_are_sprite) return status;
  if (dataset.sprite.channels != 1)
    return expected_found(file, "a grey image, as it holds the vectors", "a coloured one");
  dataset.vectors = build_sprite_vectors(dataset.sprite, config.points);
  return Done{};
}

/// The text is wanted first, and then its bytes.
Status BundleReader::State::read_representation_file(const std::string& file,
                                                     std::span<const std::byte> content) {
  if (!described) {
    Result<RepresentationsFile> read = read_representations(as_text(content), shown(file));
    if (!read.ok()) return Error{read.error()};
    described = std::move(read.value());
    wanted.push_back(notes.representation_bytes_path());
    return Done{};
  }
  auto read = read_representation_bytes(std::move(*described), config.points, content, shown(file));
  if (!read.ok()) return Error{read.error()};
  dataset.representations = std::make_shared<const Representations>(std::move(read.value()));
  return Done{};
}

/// One file less is wanted; after the last of the first stage the others are known.
Status BundleReader::State::settle(const std::string& file) {
  if (!knows_the_rest && wanted.size() == 1) {
    if (Status status = keep(find_the_rest(), wanted); !status.ok()) return status;
    knows_the_rest = true;
    return Done{};
  }
  std::erase(wanted, file);
  return Done{};
}

Result<std::vector<std::string>> BundleReader::State::find_the_rest() const {
  std::vector<std::string> rest;
  if (!config.metadata_path.empty()) rest.push_back(config.metadata_path);
  if (!config.sprite_path.empty()) rest.push_back(config.sprite_path);
  for (const BundleNotes::Layout& layout : notes.layouts) rest.push_back(layout.path);
  if (!notes.representations_path.empty()) rest.push_back(notes.representations_path);
  if (!notes.category_names.empty()) {
    rest.push_back(notes.category_names);
    rest.push_back(notes.category_members);
  }
  std::vector<std::string> used = rest;
  if (!config.tensor_path.empty()) used.push_back(config.tensor_path);
  if (!notes.representations_path.empty()) used.push_back(notes.representation_bytes_path());
  std::sort(used.begin(), used.end());
  if (const auto twice = std::adjacent_find(used.begin(), used.end()); twice != used.end())
    return expected_found(shown(notes_file), "every file to have one use", "\"" + *twice + "\" twice");
  if (notes.vectors_are_layout) return rest;
  if (!notes.vectors_are_sprite) {
    if (config.tensor_path.empty()) return expected_found(shown(config_file), "a \"tensorPath\"", "none");
    rest.push_back(config.tensor_path);
    return rest;
  }
  if (config.sprite_path.empty()) {
    return expected_found(shown(config_file), "a \"sprite\", which planisphere.json says is the vectors",
                          "none");
  }
  if (config.dimensions % config.cell_width != 0 ||
      config.dimensions / config.cell_width != config.cell_height) {
    return expected_found(shown(config_file),
                          "as many dimensions as pixels in a cell of " + std::to_string(config.cell_width) +
                              " × " + std::to_string(config.cell_height),
                          std::to_string(config.dimensions));
  }
  return rest;
}

Status BundleReader::State::choose_classes() {
  const std::vector<Column>& columns = dataset.columns;
  if (!notes.classes) {
    const int found = find_class_column(columns);
    if (found >= 0) dataset.classes = build_classes(columns[static_cast<std::size_t>(found)]);
    return Done{};
  }
  if (notes.classes->empty()) return Done{};
  const auto named = std::find_if(columns.begin(), columns.end(),
                                  [&](const Column& column) { return column.name == *notes.classes; });
  if (named != columns.end()) {
    dataset.classes = build_classes(*named);
    return Done{};
  }
  std::string names;
  for (const Column& column : columns) names += (names.empty() ? "\"" : ", \"") + column.name + "\"";
  return expected_found(
      shown(notes_file), "\"classes\" to be a column of the metadata",
      "\"" + *notes.classes + "\" where the columns are " + (names.empty() ? "none" : names));
}

Status BundleReader::State::join_categories() {
  if (notes.category_names.empty()) return Done{};
  const std::string file = shown(notes.category_members);
  Result<CategoryGraph> graph =
      read_categories(std::move(category_names), category_bytes, config.points, file);
  if (!graph.ok()) return Error{graph.error()};
  return keep(close_categories(std::move(graph.value()), file), dataset.categories);
}

void BundleReader::State::take_notes() {
  dataset.name = name;
  dataset.neighbours = notes.neighbours;
  dataset.directions = notes.directions;
  dataset.summaries_path = notes.summaries_path;
  dataset.url = notes.url;
  if (!notes.vectors_are_layout) return;
  const auto first = std::find_if(dataset.layouts.begin(), dataset.layouts.end(),
                                  [&](const BakedLayout& l) { return l.name == notes.layouts.front().name; });
  dataset.vectors = first->points;
}

BundleReader::BundleReader(std::string name) : state_(std::make_unique<State>()) {
  state_->name = std::move(name);
}
BundleReader::~BundleReader() = default;
BundleReader::BundleReader(BundleReader&&) noexcept = default;
BundleReader& BundleReader::operator=(BundleReader&&) noexcept = default;

std::vector<std::string> BundleReader::wanted() const {
  return state_->wanted;
}

Status BundleReader::supply(std::string_view file, std::span<const std::byte> content) {
  const std::string name(file);
  if (Status status = state_->check_wanted(name); !status.ok()) return status;
  if (Status status = state_->read(name, content); !status.ok()) return status;
  return state_->settle(name);
}

Status BundleReader::supply_missing(std::string_view file) {
  const std::string name(file);
  if (Status status = state_->check_wanted(name); !status.ok()) return status;
  if (!state_->knows_the_rest && name == notes_file) return state_->settle(name);
  return expected_found(state_->shown(file),
                        state_->knows_the_rest ? "the file that projector_config.json names" : "a file",
                        "none");
}

Result<DatasetPointer> BundleReader::finish() {
  if (!state_->wanted.empty())
    return expected_found(state_->shown(state_->wanted.front()), "a file", "none yet");
  if (Status status = state_->choose_classes(); !status.ok()) return Error{status.error()};
  if (Status status = state_->join_categories(); !status.ok()) return Error{status.error()};
  state_->take_notes();
  return DatasetPointer(std::make_shared<const Dataset>(std::move(state_->dataset)));
}

Result<DatasetPointer> read_bundle(const std::string& folder) {
  std::filesystem::path path(folder);
  if (!path.has_filename()) path = path.parent_path();
  BundleReader reader(path.filename().string());
  while (!reader.wanted().empty()) {
    const std::string file = reader.wanted().front();
    const std::string on_disk = folder + "/" + file;
    if (!file_exists(on_disk)) {
      if (Status status = reader.supply_missing(file); !status.ok()) return Error{status.error()};
      continue;
    }
    const Result<std::vector<std::byte>> content = read_file(on_disk);
    if (!content.ok()) return Error{content.error()};
    if (Status status = reader.supply(file, content.value()); !status.ok()) return Error{status.error()};
  }
  return reader.finish();
}

}  // namespace planisphere
