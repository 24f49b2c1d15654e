// Headwords of the same place become one entry.
#include "data/dict.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "data/expected_found.h"
#include "data/text_lines.h"

namespace planisphere {

namespace {

/// A number whose digits are those of base64, the highest first.
std::optional<std::uint64_t> number_in(std::string_view digits) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  if (digits.empty() || digits.size() > 8) return std::nullopt;
  std::uint64_t number = 0;
  for (const char digit : digits) {
    const std::size_t value = alphabet.find(digit);
    if (value == std::string_view::npos) return std::nullopt;
    number = number << 6 | value;
  }
  return number;
}

}  // namespace

Result<std::vector<DictEntry>> read_dict(std::string_view index, const std::string& index_name,
                                         std::string_view text) {
  std::map<std::pair<std::uint64_t, std::uint64_t>, std::vector<std::string>> places;
  TextLines lines(index);
  for (std::string_view line; lines.next(line);) {
    if (line.empty()) continue;
    const std::size_t first = line.find('\t'), second = line.find('\t', std::min(first, line.size() - 1) + 1);
    std::optional<std::uint64_t> offset, length;
    if (second != std::string_view::npos && second > first) {
      offset = number_in(line.substr(first + 1, second - first - 1));
      length = number_in(line.substr(second + 1, line.find('\t', second + 1) - second - 1));
    }
    if (!offset || !length)
      return expected_found(at_line(index_name, lines.number()),
                            "a headword and two numbers in base 64, with tabs between", "something else");
    if (*offset > text.size() || *length > text.size() - *offset)
      return expected_found(at_line(index_name, lines.number()),
                            "a place within the dictionary's " + std::to_string(text.size()) + " bytes",
                            std::to_string(*length) + " bytes at " + std::to_string(*offset));
    const std::string_view headword = line.substr(0, first);
    if (headword.starts_with("00-database") || headword.starts_with("00database")) continue;
    places[{*offset, *length}].emplace_back(headword);
  }
  std::vector<DictEntry> entries;
  for (auto& [place, headwords] : places)
    entries.push_back({std::move(headwords), text.substr(static_cast<std::size_t>(place.first),
                                                         static_cast<std::size_t>(place.second))});
  return entries;
}

}  // namespace planisphere
