// Translators keep paragraphs and sentences as they are nearly always; where they did not, the text is left
// out.
#include "baker/sentence_pairs.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "data/files.h"
#include "data/text/gunzip.h"
#include "data/text/words.h"
#include "data/text_lines.h"

namespace planisphere {

namespace {

constexpr const char* bullets = "-*+";

Result<DebianTranslations> read_translations(const TextSources& sources, const std::string& language) {
  const std::string path = sources.debian + "/translation-" + language;
  const Result<std::vector<std::byte>> content = read_file(path);
  if (!content.ok()) return Error{content.error()};
  return read_debian_translations(as_text(content.value()), language, path);
}

class Pairs {
 public:
  void add(std::string_view source, std::string_view target) {
    if (!source.empty() && !target.empty() && source != target && seen_.insert(std::string(source)).second)
      pairs_.push_back({std::string(source), std::string(target)});
  }

  void add_description(const std::string& source, const std::string& target) {
    const auto sources = split_description(source), targets = split_description(target);
    if (sources.size() != targets.size()) return;
    for (std::size_t i = 0; i < sources.size(); ++i) {
      const auto left = split_sentences(sources[i]), right = split_sentences(targets[i]);
      if (left.size() != right.size()) continue;
      for (std::size_t k = 0; k < left.size(); ++k) add(left[k], right[k]);
    }
  }

  std::vector<SentencePair> take() { return std::move(pairs_); }

 private:
  std::vector<SentencePair> pairs_;
  std::unordered_set<std::string> seen_;
};

}  // namespace

std::vector<std::string> split_description(const std::string& description) {
  std::vector<std::string> parts;
  bool goes_on = false;
  TextLines lines(description);
  for (std::string_view line; lines.next(line);) {
    const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
    std::string_view rest = line.substr(first);
    const std::size_t bullet = rest.empty() ? std::string_view::npos : rest.find_first_of(bullets);
    const bool is_item = bullet == 0 && rest.size() > 2 && rest[1] == ' ';
    if (is_item) rest = rest.substr(std::min(rest.find_first_not_of(" \t", 1), rest.size()));
    if (rest.empty()) {
      goes_on = false;
    } else if (goes_on && !is_item) {
      parts.back().append(" ").append(rest);
    } else {
      parts.emplace_back(rest);
      goes_on = true;
    }
  }
  return parts;
}

Result<std::vector<SentencePair>> read_debian_pairs(const TextSources& sources) {
  const auto english = read_translations(sources, "en"), french = read_translations(sources, "fr");
  if (!english.ok()) return Error{english.error()};
  if (!french.ok()) return Error{french.error()};
  std::vector<std::string> keys;
  for (const auto& [key, text] : english.value()) {
    if (french.value().contains(key)) keys.push_back(key);
  }
  std::sort(keys.begin(), keys.end());
  Pairs pairs;
  for (const std::string& key : keys) {
    const DebianDescription &source = english.value().at(key), &target = french.value().at(key);
    pairs.add(source.summary, target.summary);
    pairs.add_description(source.description, target.description);
  }
  return pairs.take();
}

Result<std::vector<SentencePair>> read_table_pairs(const std::string& path) {
  const Result<std::vector<std::byte>> content = read_gzipped_file(path);
  if (!content.ok()) return Error{content.error()};
  const auto rows = read_sentence_pairs(as_text(content.value()), path);
  if (!rows.ok()) return rows;
  Pairs pairs;
  for (const SentencePair& row : rows.value()) pairs.add(row.source, row.target);
  return pairs.take();
}

bool is_held_out(const SentencePair& pair) {
  std::uint64_t hash = 14695981039346656037u;  // FNV-1a
  for (const char c : pair.source) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return (hash >> 20) % 11 == 0;
}

}  // namespace planisphere
