// Reads planisphere.json, strictly where a value is there and silently where it is not.
#include "data/bundle_notes.h"

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
  if (*vectors != "sprite")
    return expected_found(file, R"("vectors" to be "tensor" or "sprite")", describe(vectors));
  notes.vectors_are_sprite = true;
  return Done{};
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
  return BundleNotes::Layout{name->get<std::string>(), path->get<std::string>(), dimensions->get<int>()};
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
  if (Status status = read_layouts(document, notes, file); !status.ok()) return Error{status.error()};
  if (Status status = read_representations_path(document, notes, file); !status.ok())
    return Error{status.error()};
  if (Status status = read_name(document, "column", notes.column, file); !status.ok()) {
    return Error{status.error()};
  }
  if (Status status = read_name(document, "classes", notes.classes, file); !status.ok()) {
    return Error{status.error()};
  }
  if (document.contains("classes") && document["classes"].is_null()) notes.classes = "";
  return notes;
}

}  // namespace planisphere
