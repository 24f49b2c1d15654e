// std::filesystem with error codes only, because its exceptions may not leave this folder.
#include "data/files.h"

#include <filesystem>
#include <fstream>
#include <system_error>

#include "data/expected_found.h"

namespace planisphere {

namespace fs = std::filesystem;

namespace {

std::string temporary_name(const std::string& folder, const NamedBytes& file) {
  return folder + "/" + file.name + ".partial";
}

Status write_file(const std::string& path, std::span<const std::byte> content) {
  std::ofstream stream(path, std::ios::binary | std::ios::trunc);
  if (!stream) return expected_found(path, "a file that can be written", "none can be made there");
  stream.write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
  stream.close();
  if (stream.fail())
    return expected_found(path, std::to_string(content.size()) + " bytes to be written", "no room");
  return Done{};
}

Status write_and_rename(const std::string& folder, const std::vector<NamedBytes>& files) {
  for (const NamedBytes& file : files) {
    if (Status status = write_file(temporary_name(folder, file), file.content); !status.ok()) return status;
  }
  for (const NamedBytes& file : files) {
    const std::string path = folder + "/" + file.name;
    std::error_code error;
    fs::rename(temporary_name(folder, file), path, error);
    if (error) return expected_found(path, "a file that can be replaced", error.message());
  }
  return Done{};
}

}  // namespace

bool file_exists(const std::string& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

Result<std::vector<std::byte>> read_file(const std::string& path) {
  if (!file_exists(path)) return expected_found(path, "a file", "none");
  std::ifstream stream(path, std::ios::binary | std::ios::ate);
  if (!stream) return expected_found(path, "a readable file", "one that cannot be opened");
  const auto size = static_cast<std::streamsize>(stream.tellg());
  if (size < 0) return expected_found(path, "a readable file", "one whose size is unknown");
  std::vector<std::byte> content(static_cast<std::size_t>(size));
  stream.seekg(0);
  stream.read(reinterpret_cast<char*>(content.data()), size);
  if (stream.gcount() != size) {
    return expected_found(path, std::to_string(size) + " bytes", std::to_string(stream.gcount()));
  }
  return content;
}

Status write_files(const std::string& folder, const std::vector<NamedBytes>& files) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (!fs::is_directory(folder, error))
    return expected_found(folder, "a folder", "none, and it cannot be made");
  Status status = write_and_rename(folder, files);
  if (!status.ok()) {
    for (const NamedBytes& file : files) fs::remove(temporary_name(folder, file), error);
  }
  return status;
}

}  // namespace planisphere
