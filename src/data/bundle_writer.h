// Writes a dataset as a bundle: a folder that the Embedding Projector opens too.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "data/dataset.h"
#include "data/files.h"

namespace planisphere {

/// Writes projector_config.json, planisphere.json, tensors.bytes, metadata.tsv (where there is metadata) and
/// sprite.png (where there is a sprite) and NAME.bytes for each baked layout and representations.json and
/// .bytes (where there are any) into the folder; what was there under these names is replaced. `sprite_png`
/// is the dataset's sprite as PNG, so that this folder needs no compressor; where it is empty, the sprite is
/// written without compression, sprite.bytes (see sprite.h), which only our own reader understands. Where the
/// vectors are the sprite's pixels / 255 exactly, planisphere.json says so and readers do without the tensor.
/// Errors: the disk's, and texts that the format has no way to write (tabs, line breaks).
Status write_bundle(const Dataset& dataset, std::span<const std::byte> sprite_png, const std::string& folder);

/// The files that write_bundle() writes, in its order, projector_config.json last. Large ones look at the
/// bytes of the dataset and of its PNG, which must stay where they are.
class PackedBundle {
 public:
  const std::vector<NamedBytes>& files() const { return files_; }
  void add(std::string name, std::span<const std::byte> content) {
    files_.push_back({std::move(name), content});
  }
  void keep(std::string name, std::string content);

 private:
  std::vector<NamedBytes> files_;
  std::vector<std::unique_ptr<std::string>> kept_;
};

/// `folder` is only for the messages.
Result<PackedBundle> pack_bundle(const Dataset& dataset, std::span<const std::byte> sprite_png,
                                 const std::string& folder);

}  // namespace planisphere
