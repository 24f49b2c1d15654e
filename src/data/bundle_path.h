// Which file names a bundle may use.
#pragma once

#include <string_view>

namespace planisphere {

/// A relative path that names the same file for a disk and for a browser, and cannot climb out of the folder.
bool stays_in_folder(std::string_view path);

}  // namespace planisphere
