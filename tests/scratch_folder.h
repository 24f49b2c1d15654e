// Where tests write: programs that test at the same time, on one machine, share no file.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace planisphere {

/// A new, empty folder under a name that nothing else has, gone with all it holds at the end of its scope.
class ScratchFolder {
 public:
  ScratchFolder() : path((std::filesystem::temp_directory_path() / "planisphere-XXXXXX").string()) {
    if (!mkdtemp(path.data())) throw std::runtime_error(path + ": cannot be made");
  }
  ~ScratchFolder() { std::filesystem::remove_all(path); }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  /// The path of a file or folder in it, there or not.
  std::string operator/(const std::string& name) const { return path + "/" + name; }

  /// The path of a file that is written anew.
  std::string write(const std::string& name, const std::string& content) const {
    const std::string file = *this / name;
    if (!(std::ofstream(file, std::ios::binary) << content))
      throw std::runtime_error(file + ": cannot be written");
    return file;
  }

  std::string path;
};

}  // namespace planisphere
