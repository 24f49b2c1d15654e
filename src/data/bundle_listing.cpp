// A file has one use, or one of them would never come.
#include "data/bundle_listing.h"

#include <algorithm>

#include "data/expected_found.h"

namespace planisphere {

Result<std::vector<std::string>> list_further_files(const ProjectorConfig& config, const BundleNotes& notes,
                                                    const std::string& folder) {
  const std::string in_config = folder + "/" + config_file;
  std::vector<std::string> rest;
  if (!config.metadata_path.empty()) rest.push_back(config.metadata_path);
  if (!config.sprite_path.empty()) rest.push_back(config.sprite_path);
  for (const BundleNotes::Layout& layout : notes.layouts) rest.push_back(layout.path);
  if (!notes.representations_path.empty()) rest.push_back(notes.representations_path);
  if (!notes.category_names.empty()) {
    rest.push_back(notes.category_names);
    rest.push_back(notes.category_members);
  }
  std::vector<std::string> used = rest;
  if (!config.tensor_path.empty()) used.push_back(config.tensor_path);
  if (!notes.representations_path.empty()) used.push_back(notes.representation_bytes_path());
  std::sort(used.begin(), used.end());
  if (const auto twice = std::adjacent_find(used.begin(), used.end()); twice != used.end())
    return expected_found(folder + "/" + notes_file, "every file to have one use",
                          "\"" + *twice + "\" twice");
  if (notes.vectors_are_layout) return rest;
  if (!notes.vectors_are_sprite) {
    if (config.tensor_path.empty()) return expected_found(in_config, "a \"tensorPath\"", "none");
    rest.push_back(config.tensor_path);
    return rest;
  }
  if (config.sprite_path.empty()) {
    return expected_found(in_config, "a \"sprite\", which planisphere.json says is the vectors", "none");
  }
  if (config.dimensions % config.cell_width != 0 ||
      config.dimensions / config.cell_width != config.cell_height) {
    return expected_found(in_config,
                          "as many dimensions as pixels in a cell of " + std::to_string(config.cell_width) +
                              " × " + std::to_string(config.cell_height),
                          std::to_string(config.dimensions));
  }
  return rest;
}

}  // namespace planisphere
