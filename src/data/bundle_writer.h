// Writes a dataset as a bundle: a folder that the Embedding Projector opens too.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "base/result.h"
#include "data/dataset.h"

namespace planisphere {

/// Writes projector_config.json, planisphere.json, tensors.bytes, metadata.tsv (where there is metadata) and
/// sprite.png (where there is a sprite) and NAME.bytes for each baked layout and representations.json and
/// .bytes (where there are any) into the folder; what was there under these names is replaced. `sprite_png`
/// is the dataset's sprite as PNG, so that this folder needs no compressor; empty where it has none. Where
/// the vectors are the sprite's pixels / 255 exactly, planisphere.json says so and readers do without the
/// tensor. Errors: the disk's, and texts that the format has no way to write (tabs, line breaks).
Status write_bundle(const Dataset& dataset, std::span<const std::byte> sprite_png, const std::string& folder);

}  // namespace planisphere
