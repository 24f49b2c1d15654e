// Reads planisphere.json, strictly where a value is there and silently where it is not.
#include "data/bundle_notes.h"

#include <cmath>
#include <utility>

#include "data/bundle_path.h"
#include "data/expected_found.h"
#include "data/json_text.h"

namespace planisphere {

namespace {

using nlohmann::json;

Status read_version(const json& document, const std::string& file) {
  const json* version = find_member(&document, "version");
  if (version && version->is_number_integer() && *version == 1) return Done{};
  return expected_found(file, "\"version\" to be 1", describe(version));
}

Status read_vectors(const json& document, BundleNotes& notes, const std::string& file) {
  const json* vectors = find_member(&document, "vectors");
  if (!vectors || *vectors == "tensor") return Done{};
  notes.vectors_are_sprite = *vectors == "sprite";
  notes.vectors_are_layout = *vectors == "layout";
  if (notes.vectors_are_sprite || notes.vectors_are_layout) return Done{};
  return expected_found(file, R"("vectors" to be "tensor", "sprite" or "layout")", describe(vectors));
}

Status read_name(const json& document, const char* key, std::optional<std::string>& name,
                 const std::string& file) {
  const json* value = find_member(&document, key);
  if (!value) return Done{};
  if (!value->is_string() || value->get_ref<const std::string&>().empty()) {
    return expected_found(file, std::string("\"") + key + "\" to be a column's name", describe(value));
  }
  name = value->get<std::string>();
  return Done{};
}

Result<std::vector<float>> read_corner(const json* entry, const char* key, int dimensions,
                                       const std::string& file) {
  const json* corner = find_member(entry, key);
  std::vector<float> numbers;
  for (std::size_t j = 0; corner && corner->is_array() && j < corner->size(); ++j) {
    const json& number = (*corner)[j];
    if (number.is_number() && std::isfinite(number.get<float>())) numbers.push_back(number.get<float>());
  }
  if (corner && corner->size() == numbers.size() && numbers.size() == static_cast<std::size_t>(dimensions))
    return numbers;
  return expected_found(
      file, std::string("a layout's \"") + key + "\" to be " + std::to_string(dimensions) + " finite numbers",
      describe(corner));
}

Status read_range(const json* entry, BundleNotes::Layout& layout, const std::string& file) {
  if (!find_member(entry, "least") && !find_member(entry, "most")) return Done{};
  Result<std::vector<float>> least = read_corner(entry, "least", layout.dimensions, file),
                             most = read_corner(entry, "most", layout.dimensions, file);
  if (!least.ok()) return Error{least.error()};
  if (!most.ok()) return Error{most.error()};
  layout.range = {std::move(least.value()), std::move(most.value())};
  return Done{};
}

Result<BundleNotes::Layout> read_layout(const json* entry, const std::string& file) {
  const json *name = find_member(entry, "name"), *path = find_member(entry, "path"),
             *dimensions = find_member(entry, "dimensions");
  if (!name || !name->is_string() || name->get_ref<const std::string&>().empty())
    return expected_found(file, "a layout to have a \"name\"", describe(name));
  if (!path || !path->is_string() || !stays_in_folder(path->get_ref<const std::string&>()))
    return expected_found(file, "a layout's \"path\" to be that of a file in the bundle's folder",
                          describe(path));
  if (!dimensions || !(*dimensions == 2 || *dimensions == 3))
    return expected_found(file, "a layout's \"dimensions\" to be 2 or 3", describe(dimensions));
  BundleNotes::Layout layout{name->get<std::string>(), path->get<std::string>(), dimensions->get<int>(), {}};
  if (Status status = read_range(entry, layout, file); !status.ok()) return Error{status.error()};
  return layout;
}

Status read_layouts(const json& document, BundleNotes& notes, const std::string& file) {
  const json* layouts = find_member(&document, "layouts");
  if (!layouts) return Done{};
  if (!layouts->is_array()) return expected_found(file, "\"layouts\" to be an array", describe(layouts));
  for (const json& entry : *layouts) {
    const Result<BundleNotes::Layout> layout = read_layout(&entry, file);
    if (!layout.ok()) return Error{layout.error()};
    notes.layouts.push_back(layout.value());
  }
  return Done{};
}

Status read_representations_path(const json& document, BundleNotes& notes, const std::string& file) {
  const json* path = find_member(&document, "representations");
  if (!path) return Done{};
  if (!path->is_string() || !path->get_ref<const std::string&>().ends_with(".json") ||
      !stays_in_folder(path->get_ref<const std::string&>()))
    return expected_found(file, "\"representations\" to be a .json file in the bundle's folder",
                          describe(path));
  notes.representations_path = path->get<std::string>();
  return Done{};
}

Status read_path(const json* object, const char* key, std::string& path, const std::string& file) {
  const json* value = find_member(object, key);
  if (!value || !value->is_string() || !stays_in_folder(value->get_ref<const std::string&>())) {
    return expected_found(file,
                          std::string("\"") + key + "\" to be the path of a file in the bundle's folder",
                          describe(value));
  }
  path = value->get<std::string>();
  return Done{};
}

Status read_categories_entry(const json& document, BundleNotes& notes, const std::string& file) {
  const json* entry = find_member(&document, "categories");
  if (!entry) return Done{};
  if (Status status = read_path(entry, "names", notes.category_names, file); !status.ok()) return status;
  return read_path(entry, "members", notes.category_members, file);
}

Status read_rows_entry(const json& document, const char* key, const char* columns, FileOfRows& rows,
                       const std::string& file) {
  const json* entry = find_member(&document, key);
  if (!entry) return Done{};
  const json* count = find_member(entry, columns);
  if (!count || !count->is_number_integer() || *count < 1 || *count > 1000000)
    return expected_found(file, std::string("\"") + columns + "\" to be a positive number", describe(count));
  rows.columns = count->get<int>();
  return read_path(entry, "path", rows.path, file);
}

Status read_url(const json& document, BundleNotes& notes, const std::string& file) {
  const json* url = find_member(&document, "url");
  if (!url) return Done{};
  if (!url->is_string() || !url->get_ref<const std::string&>().starts_with("https://"))
    return expected_found(file, "\"url\" to begin with https://", describe(url));
  notes.url = url->get<std::string>();
  return Done{};
}

Status read_texts(const json& document, BundleNotes& notes, const std::string& file) {
  if (Status status = read_name(document, "column", notes.column, file); !status.ok()) return status;
  if (Status status = read_name(document, "classes", notes.classes, file); !status.ok()) return status;
  if (document.contains("classes") && document["classes"].is_null()) notes.classes = "";
  return read_url(document, notes, file);
}

Status read_files_entries(const json& document, BundleNotes& notes, const std::string& file) {
  if (Status status = read_layouts(document, notes, file); !status.ok()) return status;
  if (notes.vectors_are_layout && notes.layouts.empty())
    return expected_found(file, "\"layouts\", the first of which stands for the vectors", "none");
  if (Status status = read_representations_path(document, notes, file); !status.ok()) return status;
  if (Status status = read_categories_entry(document, notes, file); !status.ok()) return status;
  if (find_member(&document, "summaries")) {
    if (Status status = read_path(&document, "summaries", notes.summaries_path, file); !status.ok())
      return status;
  }
  Status status = read_rows_entry(document, "neighbours", "count", notes.neighbours, file);
  return status.ok() ? read_rows_entry(document, "directions", "dimensions", notes.directions, file) : status;
}

}  // namespace

std::string BundleNotes::representation_bytes_path() const {
  return representations_path.substr(0, representations_path.size() - 5) + ".bytes";
}

Result<BundleNotes> read_bundle_notes(std::string_view text, const std::string& file) {
  const Result<json> parsed = parse_json(text, file);
  if (!parsed.ok()) return Error{parsed.error()};
  const json& document = parsed.value();
  if (!document.is_object()) return expected_found(file, "a JSON object", describe(&document));
  if (Status status = read_version(document, file); !status.ok()) return Error{status.error()};
  BundleNotes notes;
  if (Status status = read_vectors(document, notes, file); !status.ok()) return Error{status.error()};
  if (Status status = read_files_entries(document, notes, file); !status.ok()) return Error{status.error()};
  if (Status status = read_texts(document, notes, file); !status.ok()) return Error{status.error()};
  return notes;
}

}  // namespace planisphere
