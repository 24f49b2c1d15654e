// Turns anybody's files into bundles: vectors of any known format, or published maps.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/map_bundle_writer.h"

namespace planisphere {

struct BakeImportOptions {
  std::vector<std::string> paths;  // files, and folders with all that is in them
  std::string out;
  std::string name = {};    // of the bundle; "": as the files are called
  std::string choice = {};  // which of several datasets; "": the first
  int most_points = 1000000;
};

/// A table with the columns x, y, label and perhaps url and categories (separated by "|", every one of a
/// point written out) as a bundle without neighbours and directions. Errors: with file and line.
Result<MapBundle> read_published_map(std::string_view text, const std::string& name, const std::string& file);

/// A folder of tables with these columns: each becomes the bundle FOLDER-TABLE; others are named and left.
/// Other files become one bundle as import_files() reads them, and what it notes is printed.
Status bake_import(const BakeImportOptions& options);

}  // namespace planisphere
