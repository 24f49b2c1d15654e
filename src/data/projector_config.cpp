// Every member is checked before it is used: published configs are written by hand.
#include "data/projector_config.h"

#include <cstdint>
#include <limits>

#include "data/bundle_path.h"
#include "data/expected_found.h"
#include "data/json_text.h"

namespace planisphere {

namespace {

using nlohmann::json;

/// A whole number from 1 to the largest int, or 0.
int positive_int(const json* value) {
  if (!value || !value->is_number_integer()) return 0;
  if (value->is_number_unsigned() &&
      value->get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<int>::max())) {
    return 0;
  }
  const auto number = value->get<std::int64_t>();
  return number > 0 ? static_cast<int>(number) : 0;
}

/// "[10, -3]" for an array of two, else as describe() says.
std::string describe_pair(const json* value) {
  if (!value || !value->is_array() || value->size() != 2) return describe(value);
  return "[" + describe(find_element(value, 0)) + ", " + describe(find_element(value, 1)) + "]";
}

/// Reads [first, second], both positive; false where it is anything else.
bool read_pair(const json* value, int& first, int& second) {
  if (!value || !value->is_array() || value->size() != 2) return false;
  first = positive_int(find_element(value, 0));
  second = positive_int(find_element(value, 1));
  return first > 0 && second > 0;
}

Status read_path(const json* object, const char* key, std::string& path, const std::string& file) {
  const json* value = find_member(object, key);
  if (!value) return Done{};
  if (!value->is_string() || !stays_in_folder(value->get_ref<const std::string&>())) {
    return expected_found(file,
                          std::string("\"") + key + "\" to be the path of a file in the bundle's folder",
                          describe(value));
  }
  path = value->get<std::string>();
  return Done{};
}

Status read_shape(const json* embedding, ProjectorConfig& config, const std::string& file) {
  const json* shape = find_member(embedding, "tensorShape");
  if (!read_pair(shape, config.points, config.dimensions)) {
    return expected_found(file, "\"tensorShape\" to be two positive whole numbers", describe_pair(shape));
  }
  constexpr std::int64_t most_numbers = (std::int64_t{1} << 31) / 4;
  if (std::int64_t{config.points} * config.dimensions > most_numbers) {
    return expected_found(file, "\"tensorShape\" to make at most 2 GiB of float32", describe_pair(shape));
  }
  return Done{};
}

Status read_sprite_entry(const json* embedding, ProjectorConfig& config, const std::string& file) {
  const json* sprite = find_member(embedding, "sprite");
  if (!sprite) return Done{};
  if (!sprite->is_object()) return expected_found(file, "\"sprite\" to be an object", describe(sprite));
  if (Status status = read_path(sprite, "imagePath", config.sprite_path, file); !status.ok()) return status;
  if (config.sprite_path.empty()) return expected_found(file, "\"sprite\" to have an \"imagePath\"", "none");
  const json* size = find_member(sprite, "singleImageDim");
  if (!read_pair(size, config.cell_width, config.cell_height)) {
    return expected_found(file, "\"singleImageDim\" to be two positive whole numbers", describe_pair(size));
  }
  return Done{};
}

Status check_distinct(const ProjectorConfig& config, const std::string& file) {
  const std::string &tensor = config.tensor_path, &metadata = config.metadata_path,
                    &sprite = config.sprite_path;
  const bool twice = (!tensor.empty() && (tensor == metadata || tensor == sprite)) ||
                     (!metadata.empty() && metadata == sprite);
  if (!twice) return Done{};
  return expected_found(file, "the tensor, the metadata and the sprite to be different files",
                        "\"" + (tensor == metadata || tensor == sprite ? tensor : metadata) + "\" twice");
}

}  // namespace

Result<ProjectorConfig> read_projector_config(std::string_view text, const std::string& file) {
  const Result<json> document = parse_json(text, file);
  if (!document.ok()) return Error{document.error()};
  const json* embeddings = find_member(&document.value(), "embeddings");
  const json* embedding = find_element(embeddings, 0);
  if (!embedding || !embedding->is_object()) {
    return expected_found(file, "\"embeddings\" to be an array that begins with an object",
                          describe(embeddings));
  }
  ProjectorConfig config;
  for (const auto step : {read_shape, read_sprite_entry}) {
    if (Status status = step(embedding, config, file); !status.ok()) return Error{status.error()};
  }
  for (const auto& [key, path] :
       {std::pair{"tensorPath", &config.tensor_path}, std::pair{"metadataPath", &config.metadata_path}}) {
    if (Status status = read_path(embedding, key, *path, file); !status.ok()) return Error{status.error()};
  }
  if (Status status = check_distinct(config, file); !status.ok()) return Error{status.error()};
  return config;
}

}  // namespace planisphere
