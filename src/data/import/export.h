// What a reader takes away: the layout, and everything as a folder that the Embedding Projector opens.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/import/import.h"

namespace planisphere {

/// `kind` is "tsv": a line of names, then coordinates ("x", "y", "z") and texts of each point, with tabs
/// between; "npy": the coordinates, float32; "folder": a zip archive with the bundle's files and the layout
/// as one more tensor. Error: another kind; texts with tabs, which import_files() does not make.
Result<std::vector<std::byte>> build_export(std::string_view kind, const Imported& imported,
                                            BakedLayout layout);

}  // namespace planisphere
