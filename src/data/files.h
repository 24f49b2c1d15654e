// Whole files, in and out; works natively and in Node.js.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace planisphere {

/// A file's name inside some folder and its content, which somebody else owns.
struct NamedBytes {
  std::string name;
  std::span<const std::byte> content;
};

/// Bytes that are text.
inline std::string_view as_text(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// True if there is a file to read.
bool file_exists(const std::string& path);

/// The whole content of a file on the disk.
Result<std::vector<std::byte>> read_file(const std::string& path);

/// Writes the files into the folder, which is made if it does not exist. All are written under temporary
/// names first and renamed afterwards in the given order, so that nobody ever reads half a file.
Status write_files(const std::string& folder, const std::vector<NamedBytes>& files);

}  // namespace planisphere
