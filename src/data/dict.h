// DICT dictionaries as dictd(8) serves them: an index of headwords and one long text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace planisphere {

struct DictEntry {
  std::vector<std::string> headwords;  // all that the index has for this place, in its order
  std::string_view text;               // points into the dictionary
};

/// Reads an index (lines of headword, offset and length, the numbers in base 64, separated by tabs) over the
/// dictionary's uncompressed text (a .dict.dz is a gzip file). Entries are in the order of the text;
/// headwords that begin with "00-database" or "00database" are the dictionary's own notes and left out.
/// Errors: with the index's line; places outside the text.
Result<std::vector<DictEntry>> read_dict(std::string_view index, const std::string& index_name,
                                         std::string_view text);

}  // namespace planisphere
