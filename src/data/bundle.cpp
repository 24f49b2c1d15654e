// Two stages: the two JSON files say which others there are, then those come in any order.
#include "data/bundle.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <filesystem>
#include <optional>
#include <utility>

#include "data/bundle_listing.h"
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

struct BundleReader::State {
  std::string name;
  std::vector<std::string> wanted = {config_file, notes_file};
  bool knows_the_rest = false;
  ProjectorConfig config;
  BundleNotes notes;
  Dataset dataset;
  std::string arriving;                          // a file of which some pieces have come
  std::size_t left = 0;                          // of its bytes
  TensorReader tensor;                           // reads it as it comes,
  MetadataReader metadata;                       // or this does;
  std::vector<std::uint8_t> gathered;            // others wait here until they are whole
  std::optional<RepresentationsFile> described;  // the representations without their bytes
  std::vector<std::string> category_names;
  std::vector<std::byte> category_bytes;

  std::string shown(std::string_view file) const { return name + "/" + std::string(file); }
  // These two are read as they come: metadata, and rows of so many float32 (0: it has none).
  bool is_metadata(const std::string& file) const { return knows_the_rest && file == config.metadata_path; }
  int floats_in_row(const std::string& file) const;
  const BundleNotes::Layout* find_layout(const std::string& file) const;

  Status check_wanted(const std::string& file) const;
  Status begin(const std::string& file, std::size_t whole);
  Status add(std::span<const std::byte> piece);
  Status finish_file(const std::string& file);
  Status read(const std::string& file, std::vector<std::uint8_t> whole);
  Status read_sprite_file(std::vector<std::uint8_t> content);
  Status read_representation_file(const std::string& file, std::span<const std::byte> content);
  Status settle(const std::string& file);
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

Status BundleReader::State::begin(const std::string& file, std::size_t whole) {
  assert(arriving.empty() && "a file's pieces follow each other");
  arriving = file;
  left = whole;
  if (const int floats = floats_in_row(file); floats > 0)
    return tensor.open(config.points, floats, whole, shown(file));
  if (is_metadata(file))
    metadata = {config.points, notes.column, shown(file)};
  else
    gathered.reserve(whole);
  return Done{};
}

Status BundleReader::State::add(std::span<const std::byte> piece) {
  assert(piece.size() <= left && "a file has no more bytes than were promised");
  left -= piece.size();
  if (floats_in_row(arriving) > 0) return tensor.add(piece);
  if (is_metadata(arriving)) return metadata.add(as_text(piece));
  gathered.resize(gathered.size() + piece.size());
  if (!piece.empty())
    std::memcpy(gathered.data() + gathered.size() - piece.size(), piece.data(), piece.size());
  return Done{};
}

Status BundleReader::State::finish_file(const std::string& file) {
  if (is_metadata(file)) return keep(metadata.finish(), dataset.columns);
  const BundleNotes::Layout* const layout = find_layout(file);
  if (layout) dataset.layouts.push_back({layout->name, {}});
  Matrix<float>& rows = layout ? dataset.layouts.back().points : dataset.vectors;
  if (floats_in_row(file) > 0) {
    rows = tensor.finish();
    return Done{};
  }
  std::vector<std::uint8_t> whole = std::exchange(gathered, {});
  if (!layout) return read(file, std::move(whole));
  return keep(
      read_quantised_layout(std::as_bytes(std::span(whole)), config.points, layout->range, shown(file)),
      rows);
}

const BundleNotes::Layout* BundleReader::State::find_layout(const std::string& file) const {
  const auto found = std::find_if(notes.layouts.begin(), notes.layouts.end(),
                                  [&](const BundleNotes::Layout& layout) { return layout.path == file; });
  return knows_the_rest && found != notes.layouts.end() ? &*found : nullptr;
}

int BundleReader::State::floats_in_row(const std::string& file) const {
  if (knows_the_rest && file == config.tensor_path) return config.dimensions;
  const BundleNotes::Layout* const layout = find_layout(file);
  return layout && layout->range.least.empty() ? layout->dimensions : 0;
}

Status BundleReader::State::read(const std::string& file, std::vector<std::uint8_t> whole) {
  const std::span<const std::byte> content = std::as_bytes(std::span(whole));
  if (knows_the_rest && file == config.sprite_path) return read_sprite_file(std::move(whole));
  if (!knows_the_rest) {
    return file == config_file ? keep(read_projector_config(as_text(content), shown(file)), config)
                               : keep(read_bundle_notes(as_text(content), shown(file)), notes);
  }
  if (!notes.representations_path.empty() &&
      (file == notes.representations_path || file == notes.representation_bytes_path()))
    return read_representation_file(file, content);
  if (file == notes.category_names)
    return keep(read_category_names(as_text(content), shown(file)), category_names);
  assert(file == notes.category_members && "every wanted file is one of these");
  category_bytes.assign(content.begin(), content.end());
  return Done{};
}

Status BundleReader::State::read_sprite_file(std::vector<std::uint8_t> content) {
  const std::string file = shown(config.sprite_path);
  const int points = config.points, width = config.cell_width, height = config.cell_height;
  Status status = keep(std::string_view(file).ends_with(".bytes")
                           ? build_sprite(std::move(content), points, width, height, file)
                           : read_sprite(std::as_bytes(std::span(content)), points, width, height, file),
                       dataset.sprite);
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
    if (Status status = keep(list_further_files(config, notes, name), wanted); !status.ok()) return status;
    knows_the_rest = true;
    return Done{};
  }
  std::erase(wanted, file);
  return Done{};
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
  return supply_piece(file, content, content.size());
}

Status BundleReader::supply_piece(std::string_view file, std::span<const std::byte> piece,
                                  std::size_t whole) {
  const std::string name(file);
  if (Status status = state_->check_wanted(name); !status.ok()) return status;
  Status status = state_->arriving == name ? Status(Done{}) : state_->begin(name, whole);
  if (status.ok()) status = state_->add(piece);
  if (status.ok() && state_->left > 0) return status;
  state_->arriving.clear();
  if (status.ok()) status = state_->finish_file(name);
  return status.ok() ? state_->settle(name) : status;
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
