// Children stand after their parents, so one walk from the last category to the first carries points upwards.
#include "data/categories.h"

#include <algorithm>
#include <cassert>
#include <nlohmann/json.hpp>
#include <utility>

#include "data/expected_found.h"
#include "data/json_text.h"
#include "data/varint.h"

namespace planisphere {

namespace {

constexpr std::size_t most_memberships = std::size_t{1} << 26;

void make_set(std::vector<int>& points) {
  std::sort(points.begin(), points.end());
  points.erase(std::unique(points.begin(), points.end()), points.end());
}

/// Reads category c's parents; a message of what was found instead, or "".
std::string read_parents(VarintReader& reader, int c, std::vector<int>& parents) {
  const std::optional<std::uint32_t> count = reader.next();
  if (!count || *count > static_cast<std::uint32_t>(c)) return "another number of parents";
  for (std::uint32_t i = 0; i < *count; ++i) {
    const std::optional<std::uint32_t> up = reader.next();
    if (!up || *up < 1 || *up > static_cast<std::uint32_t>(c)) return "no such parent";
    parents.push_back(c - static_cast<int>(*up));
  }
  make_set(parents);
  return parents.size() == *count ? "" : "a parent twice";
}

/// Reads a category's points; a message of what was found instead, or "".
std::string read_members(VarintReader& reader, int points, std::vector<int>& members) {
  const std::optional<std::uint32_t> count = reader.next();
  if (!count || *count > static_cast<std::uint32_t>(points)) return "another number of points";
  std::uint64_t next = 0;
  for (std::uint32_t i = 0; i < *count; ++i) {
    const std::optional<std::uint32_t> gap = reader.next();
    if (!gap || next + *gap >= static_cast<std::uint64_t>(points)) return "no such point";
    members.push_back(static_cast<int>(next + *gap));
    next += *gap + std::uint64_t{1};
  }
  return "";
}

}  // namespace

Result<Categories> close_categories(CategoryGraph graph, const std::string& file) {
  Categories closed;
  std::size_t memberships = 0;
  for (std::size_t c = graph.names.size(); c-- > 0;) {
    make_set(graph.members[c]);
    memberships += graph.members[c].size();
    if (memberships > most_memberships)
      return expected_found(file, "at most " + std::to_string(most_memberships) + " memberships", "more");
    for (const int parent : graph.parents[c]) {
      assert(parent >= 0 && static_cast<std::size_t>(parent) < c && "parents stand before their children");
      std::vector<int>& up = graph.members[static_cast<std::size_t>(parent)];
      up.insert(up.end(), graph.members[c].begin(), graph.members[c].end());
      if (up.size() > most_memberships) make_set(up);
    }
  }
  closed.begin = {0};
  closed.members.reserve(memberships);
  for (std::vector<int>& members : graph.members) {
    closed.members.insert(closed.members.end(), members.begin(), members.end());
    closed.begin.push_back(closed.members.size());
    members = {};
  }
  closed.names = std::move(graph.names);
  return closed;
}

std::string categories_json(const CategoryGraph& graph) {
  nlohmann::ordered_json document = {{"version", 1}, {"names", graph.names}};
  return document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string categories_bytes(const CategoryGraph& graph) {
  std::string bytes;
  for (std::size_t c = 0; c < graph.names.size(); ++c) {
    append_varint(bytes, static_cast<std::uint32_t>(graph.parents[c].size()));
    for (std::size_t i = graph.parents[c].size(); i-- > 0;)
      append_varint(bytes, static_cast<std::uint32_t>(c) - static_cast<std::uint32_t>(graph.parents[c][i]));
    append_varint(bytes, static_cast<std::uint32_t>(graph.members[c].size()));
    int next = 0;
    for (const int point : graph.members[c]) {
      assert(point >= next && "a category's points ascend");
      append_varint(bytes, static_cast<std::uint32_t>(point - next));
      next = point + 1;
    }
  }
  return bytes;
}

Result<std::vector<std::string>> read_category_names(std::string_view text, const std::string& file) {
  const Result<nlohmann::json> parsed = parse_json(text, file);
  if (!parsed.ok()) return Error{parsed.error()};
  const nlohmann::json* version = find_member(&parsed.value(), "version");
  if (!version || *version != 1) return expected_found(file, "\"version\" to be 1", describe(version));
  const nlohmann::json* names = find_member(&parsed.value(), "names");
  if (!names || !names->is_array()) return expected_found(file, "\"names\" to be an array", describe(names));
  std::vector<std::string> texts;
  for (const nlohmann::json& name : *names) {
    if (!name.is_string()) return expected_found(file, "every name to be a text", describe(&name));
    texts.push_back(name.get<std::string>());
  }
  return texts;
}

Result<CategoryGraph> read_categories(std::vector<std::string> names, std::span<const std::byte> bytes,
                                      int points, const std::string& file) {
  CategoryGraph graph;
  VarintReader reader(bytes);
  graph.parents.resize(names.size());
  graph.members.resize(names.size());
  for (std::size_t c = 0; c < names.size(); ++c) {
    std::string found = read_parents(reader, static_cast<int>(c), graph.parents[c]);
    if (found.empty()) found = read_members(reader, points, graph.members[c]);
    if (!found.empty()) {
      return expected_found(file, "category " + std::to_string(c + 1) + " of " + std::to_string(names.size()),
                            found + " at byte " + std::to_string(reader.position()));
    }
  }
  if (reader.position() != bytes.size()) {
    return expected_found(file, "an end at byte " + std::to_string(reader.position()),
                          std::to_string(bytes.size() - reader.position()) + " bytes more");
  }
  graph.names = std::move(names);
  return graph;
}

}  // namespace planisphere
