// What a reader of a Wikipedia page sees, out of what its authors write.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace planisphere {

struct PlainPage {
  std::string text;                     // paragraphs, separated by empty lines
  std::vector<std::string> categories;  // without their namespace, in order, each once
};

/// Leaves out comments, templates, tables, references, formulas, pictures, headings and links to other
/// languages; keeps what links and tags show; decodes entities. `category_name` is the wiki's own name of its
/// category namespace besides "Category". Time and memory are linear in the page, however badly it is nested.
PlainPage read_wikitext(std::string_view wikitext, std::string_view category_name = "Category");

}  // namespace planisphere
