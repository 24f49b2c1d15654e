// The Embedding Projector's projector_config.json, as far as a bundle needs it.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace planisphere {

/// The first entry of "embeddings"; the others are other datasets.
struct ProjectorConfig {
  int points = 0;             // tensorShape[0]
  int dimensions = 0;         // tensorShape[1]
  std::string tensor_path;    // tensorPath; empty where there is none
  std::string metadata_path;  // metadataPath; empty where there is none
  std::string sprite_path;    // sprite.imagePath; empty where there is none
  int cell_width = 0;         // sprite.singleImageDim, pixels
  int cell_height = 0;
};

/// Refuses shapes that are not positive or would make more than 2 GiB of float32, and paths that leave the
/// bundle's folder or name one file twice. `file` is only for the messages.
Result<ProjectorConfig> read_projector_config(std::string_view text, const std::string& file);

}  // namespace planisphere
