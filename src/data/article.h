// A text with a title, where it comes from, and what it is about.
#pragma once

#include <string>
#include <vector>

namespace planisphere {

struct Article {
  std::string title, text, url;
  std::vector<std::string> categories;  // the first is the top-level one
};

}  // namespace planisphere
