// Files inside files: gzip and zip.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"

namespace planisphere {

/// A file as somebody dropped it, or as it lay in an archive: "folder/data.zip/labels.tsv".
struct ImportFile {
  std::string path;
  std::vector<std::byte> content;
};

bool is_gzip(std::span<const std::byte> content);
bool is_zip(std::span<const std::byte> content);

/// All members of a gzip file (RFC 1952) one after the other; what follows them is overlooked, as gzip does.
Result<std::vector<std::byte>> ungzip(std::span<const std::byte> content, std::size_t most_bytes,
                                      const std::string& file);

/// The files of a zip archive, by its central directory (APPNOTE 6.3.9), stored or deflated; folders and what
/// macOS adds are left out. Paths begin with `file`.
Result<std::vector<ImportFile>> unzip(std::span<const std::byte> content, std::size_t most_bytes,
                                      const std::string& file);

/// Every dropped file, with archives replaced by what is in them, at most three deep; `most_bytes`
/// altogether.
Result<std::vector<ImportFile>> unpack(std::vector<ImportFile> files, std::size_t most_bytes);

/// A zip archive with the files as they are, uncompressed. Each and all are below 4 GiB.
struct ZipEntry {
  std::string path;
  std::span<const std::byte> content;
};
std::vector<std::byte> build_zip(std::span<const ZipEntry> entries);

}  // namespace planisphere
