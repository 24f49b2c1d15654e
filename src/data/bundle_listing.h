// Which files a bundle has, as its two JSON files say it.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "data/bundle_notes.h"
#include "data/projector_config.h"

namespace planisphere {

inline constexpr const char* config_file = "projector_config.json";
inline constexpr const char* notes_file = "planisphere.json";

/// All others that are read at once, relative to the bundle's folder. Errors: a file with two uses, vectors
/// that are nowhere, a sprite's shape that is not the vectors'. `folder` is only for the messages.
Result<std::vector<std::string>> list_further_files(const ProjectorConfig& config, const BundleNotes& notes,
                                                    const std::string& folder);

}  // namespace planisphere
