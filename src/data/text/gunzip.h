// Files that may be compressed with gzip.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"

namespace planisphere {

/// The file's content, decompressed if it begins as gzip does, whatever its name.
Result<std::vector<std::byte>> read_gzipped_file(const std::string& path);

/// Decompresses gzip, all members one after the other; refuses damage and more than 1 GiB of content.
Result<std::vector<std::byte>> gunzip(std::span<const std::byte> content, const std::string& file);

}  // namespace planisphere
