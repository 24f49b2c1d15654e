// The datasets that an Embedding Projector's configuration lists, in either of its two spellings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace planisphere {

/// As far as it is said; nothing is checked yet.
struct ProjectorEntry {
  std::string name;
  int points = 0, dimensions = 0;  // 0 where nothing sensible is said
  std::string tensor_path, metadata_path, sprite_path;
  int cell_width = 0, cell_height = 0;  // pixels
};

/// JSON with a member "embeddings".
bool looks_like_projector_json(std::string_view text);
/// Protobuf's text format with a field embeddings.
bool looks_like_projector_text(std::string_view text);

Result<std::vector<ProjectorEntry>> read_projector_json(std::string_view text, const std::string& file);

/// `embeddings { tensor_path: "x.tsv" sprite { single_image_dim: 64 single_image_dim: 64 } }`, with or
/// without colons before braces, commas, lists in brackets and comments. Unknown fields are overlooked.
/// Errors: with the line.
Result<std::vector<ProjectorEntry>> read_projector_text(std::string_view text, const std::string& file);

}  // namespace planisphere
