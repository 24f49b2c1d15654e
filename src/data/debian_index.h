// Debian's package indexes: paragraphs of fields, as apt keeps them and `apt-cache dumpavail` prints them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/result.h"

namespace planisphere {

/// One paragraph's fields in their order (deb822(5)); further lines of a field are joined with line feeds,
/// without the space they begin with; a line " ." is an empty one.
using DebianParagraph = std::vector<std::pair<std::string, std::string>>;

/// Errors: with the line.
Result<std::vector<DebianParagraph>> read_debian_paragraphs(std::string_view text, const std::string& file);

/// The value of a field, "" where the paragraph has none.
std::string_view find_field(const DebianParagraph& paragraph, std::string_view name);

struct DebianPackage {
  std::string name, section;
  std::vector<std::string> tags;  // debtags: "game::strategy"
  std::string summary;            // one line
  std::string description;        // the long one, where the index or a translation has it
  std::string description_md5;
};

/// The packages of an index (Packages), each name once, sorted by name: of several versions the first.
Result<std::vector<DebianPackage>> read_debian_packages(std::string_view text, const std::string& file);

/// Descriptions in one language (Translation-en, Translation-fr): summary and long text by the MD5 of the
/// English one.
struct DebianDescription {
  std::string package, summary, description;
};
using DebianTranslations = std::unordered_map<std::string, DebianDescription>;
Result<DebianTranslations> read_debian_translations(std::string_view text, const std::string& language,
                                                    const std::string& file);

}  // namespace planisphere
