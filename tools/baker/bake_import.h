// Turns published maps, tables of places with labels, into bundles.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "data/map_bundle_writer.h"

namespace planisphere {

struct ImportOptions {
  std::string folder;  // with *.tsv or *.tsv.gz
  std::string out;
};

/// A table with the columns x, y, label and perhaps url and categories (separated by "|", every one of a
/// point written out) as a bundle without neighbours and directions. Errors: with file and line.
Result<MapBundle> read_published_map(std::string_view text, const std::string& name, const std::string& file);

/// Every table of the folder that has these columns becomes the bundle FOLDER-TABLE; the others are named and
/// left.
Status bake_import(const ImportOptions& options);

}  // namespace planisphere
