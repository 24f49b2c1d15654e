// File names checked character by character.
#include "data/bundle_path.h"

#include <algorithm>

namespace planisphere {

bool stays_in_folder(std::string_view path) {
  std::size_t begin = 0;
  while (begin <= path.size()) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if (part.empty() || part == "." || part == "..") return false;
    begin = end + 1;
  }
  for (const char c : path) {
    if (c == '\\' || c == ':' || c == '?' || c == '#' || static_cast<unsigned char>(c) < 0x20) return false;
  }
  return true;
}

}  // namespace planisphere
