// The notes are written last: what they name is there.
#include "baker/package_summaries.h"

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "data/bundle.h"
#include "data/debian_index.h"
#include "data/files.h"

namespace planisphere {

namespace {

constexpr const char* file_name = "summaries.txt";

Result<std::unordered_map<std::string, std::string>> read_summaries(const std::string& index) {
  const Result<std::vector<std::byte>> content = read_file(index);
  if (!content.ok()) return Error{content.error()};
  auto packages = read_debian_packages(as_text(content.value()), index);
  if (!packages.ok()) return Error{packages.error()};
  std::unordered_map<std::string, std::string> summaries;
  for (DebianPackage& package : packages.value()) summaries[package.name] = std::move(package.summary);
  return summaries;
}

/// Tabs and line breaks would look like further values.
std::string lines_of(const std::vector<std::string>& names,
                     const std::unordered_map<std::string, std::string>& summaries) {
  std::string lines;
  for (const std::string& name : names) {
    const auto found = summaries.find(name);
    std::string line = found == summaries.end() ? "" : found->second;
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    lines += line + "\n";
  }
  return lines;
}

}  // namespace

Status add_package_summaries(const TextSources& sources, const std::string& folder) {
  const std::string index = sources.debian + "/packages", notes_path = folder + "/planisphere.json";
  if (!file_exists(index)) {
    std::cout << "No package index in " << index << ": " << folder << " goes without summaries" << std::endl;
    return Done{};
  }
  const Result<DatasetPointer> dataset = read_bundle(folder);
  if (!dataset.ok()) return Error{dataset.error()};
  const auto summaries = read_summaries(index);
  if (!summaries.ok()) return Error{summaries.error()};
  const Result<std::vector<std::byte>> notes = read_file(notes_path);
  if (!notes.ok()) return Error{notes.error()};
  auto document = nlohmann::ordered_json::parse(as_text(notes.value()));  // read_bundle() has read it too
  document["summaries"] = file_name;
  const std::string text = document.dump(2) + "\n",
                    lines = lines_of(dataset.value()->columns.front().values, summaries.value());
  return write_files(folder, {{file_name, std::as_bytes(std::span(lines))},
                              {"planisphere.json", std::as_bytes(std::span(text))}});
}

}  // namespace planisphere
