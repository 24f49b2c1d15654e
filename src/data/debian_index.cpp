// Paragraphs first; what their fields mean afterwards.
#include "data/debian_index.h"

#include <algorithm>
#include <tuple>

#include "data/expected_found.h"
#include "data/text_lines.h"

namespace planisphere {

namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n") + 1 - begin);
}

/// "a, b (c)," … at commas, without the spaces around.
std::vector<std::string> split_list(std::string_view text) {
  std::vector<std::string> items;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    const std::string_view item = trimmed(text.substr(0, comma));
    if (!item.empty()) items.emplace_back(item);
    text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
  }
  return items;
}

/// The first line and the others.
std::pair<std::string, std::string> split_description(std::string_view text) {
  const std::size_t end = text.find('\n');
  const std::string_view rest = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  return {std::string(trimmed(text.substr(0, end))), std::string(rest)};
}

void append_line(std::string& value, std::string_view line) {
  line.remove_prefix(1);
  value += '\n';
  if (line != ".") value += line;
}

}  // namespace

Result<std::vector<DebianParagraph>> read_debian_paragraphs(std::string_view text, const std::string& file) {
  std::vector<DebianParagraph> paragraphs;
  bool inside = false;
  TextLines lines(text);
  for (std::string_view line; lines.next(line);) {
    if (trimmed(line).empty()) {
      inside = false;
    } else if (line[0] == ' ' || line[0] == '\t') {
      if (!inside)
        return expected_found(at_line(file, lines.number()), "a field", "a line that goes on with none");
      append_line(paragraphs.back().back().second, line);
    } else {
      const std::size_t colon = line.find(':');
      if (colon == std::string_view::npos || colon == 0)
        return expected_found(at_line(file, lines.number()), "a field's name and a colon", "neither");
      if (!inside) paragraphs.emplace_back();
      inside = true;
      paragraphs.back().emplace_back(line.substr(0, colon), trimmed(line.substr(colon + 1)));
    }
  }
  return paragraphs;
}

std::string_view find_field(const DebianParagraph& paragraph, std::string_view name) {
  const auto found = std::find_if(paragraph.begin(), paragraph.end(),
                                  [&](const auto& field) { return field.first == name; });
  return found == paragraph.end() ? std::string_view() : found->second;
}

Result<std::vector<DebianPackage>> read_debian_packages(std::string_view text, const std::string& file) {
  Result<std::vector<DebianParagraph>> paragraphs = read_debian_paragraphs(text, file);
  if (!paragraphs.ok()) return Error{paragraphs.error()};
  std::vector<DebianPackage> packages;
  for (const DebianParagraph& paragraph : paragraphs.value()) {
    DebianPackage package;
    package.name = find_field(paragraph, "Package");
    if (package.name.empty())
      return expected_found(
          file, "every paragraph to name a package",
          "paragraph " + std::to_string(&paragraph - paragraphs.value().data() + 1) + " without");
    package.section = find_field(paragraph, "Section");
    package.tags = split_list(find_field(paragraph, "Tag"));
    std::string_view description = find_field(paragraph, "Description");
    if (description.empty()) description = find_field(paragraph, "Description-en");
    std::tie(package.summary, package.description) = split_description(description);
    package.description_md5 = find_field(paragraph, "Description-md5");
    packages.push_back(std::move(package));
  }
  const auto before = [](const DebianPackage& a, const DebianPackage& b) { return a.name < b.name; };
  const auto same = [](const DebianPackage& a, const DebianPackage& b) { return a.name == b.name; };
  std::stable_sort(packages.begin(), packages.end(), before);
  packages.erase(std::unique(packages.begin(), packages.end(), same), packages.end());
  return packages;
}

Result<DebianTranslations> read_debian_translations(std::string_view text, const std::string& language,
                                                    const std::string& file) {
  Result<std::vector<DebianParagraph>> paragraphs = read_debian_paragraphs(text, file);
  if (!paragraphs.ok()) return Error{paragraphs.error()};
  DebianTranslations translations;
  for (const DebianParagraph& paragraph : paragraphs.value()) {
    const std::string md5(find_field(paragraph, "Description-md5"));
    const std::string_view description = find_field(paragraph, "Description-" + language);
    if (md5.empty() || description.empty())
      return expected_found(
          file, "Description-md5 and Description-" + language + " in every paragraph",
          "paragraph " + std::to_string(&paragraph - paragraphs.value().data() + 1) + " without");
    auto [summary, rest] = split_description(description);
    translations.emplace(md5, DebianDescription{std::string(find_field(paragraph, "Package")),
                                                std::move(summary), std::move(rest)});
  }
  return translations;
}

}  // namespace planisphere
