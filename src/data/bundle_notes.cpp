// Reads planisphere.json, strictly where a value is there and silently where it is not.
#include "data/bundle_notes.h"

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

}  // namespace

Result<BundleNotes> read_bundle_notes(std::string_view text, const std::string& file) {
  const Result<json> parsed = parse_json(text, file);
  if (!parsed.ok()) return Error{parsed.error()};
  const json& document = parsed.value();
  if (!document.is_object()) return expected_found(file, "a JSON object", describe(&document));
  if (Status status = read_version(document, file); !status.ok()) return Error{status.error()};
  BundleNotes notes;
  if (Status status = read_vectors(document, notes, file); !status.ok()) return Error{status.error()};
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
