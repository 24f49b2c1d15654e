// Damage as files suffer it: for tests that readers survive it.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "base/random.h"

namespace planisphere {

/// Changes one to three things: cuts, drops, doubles, overwrites, or puts in something that formats care
/// about.
inline void mutate_text(std::string& text, Random& random) {
  static const std::vector<std::string> morsels = {"\t",         "\n",
                                                   "\r\n",       " ",
                                                   "\"",         "<",
                                                   ">",          "&",
                                                   "&#x0;",      "]]",
                                                   "[[",         "{{",
                                                   "}}",         "|",
                                                   ":",          "-",
                                                   "0",          "1e999",
                                                   "nan",        "-1",
                                                   "4294967296", "18446744073709551616",
                                                   "\xFF",       "\xC3",
                                                   "<page>",     "</page>"};
  const auto somewhere = [&] {
    return static_cast<std::size_t>(random.below(static_cast<int>(text.size()) + 1));
  };
  for (int changes = 1 + random.below(3); changes > 0; --changes) {
    const std::size_t at = somewhere(), length = static_cast<std::size_t>(random.below(8));
    switch (random.below(6)) {
      case 0:
        if (random.below(4) == 0) text.resize(at);
        break;
      case 1:
        text.erase(at, length);
        break;
      case 2:
        text.insert(at, text.substr(std::min(at, somewhere()), length));
        break;
      case 3:
      case 4:
        if (at < text.size()) text[at] = static_cast<char>(random.bits());
        break;
      default:
        text.insert(at, morsels[static_cast<std::size_t>(random.below(static_cast<int>(morsels.size())))]);
    }
  }
}

}  // namespace planisphere
