// Two passes: all synsets with their pointers as file offsets, then offsets become numbers.
#include "data/wordnet.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "data/expected_found.h"
#include "data/text_lines.h"

namespace planisphere {

namespace {

/// A number in all of the field, or nothing.
std::optional<int> number_of(std::string_view field, int base = 10) {
  int number = 0;
  const auto read = std::from_chars(field.data(), field.data() + field.size(), number, base);
  if (field.empty() || read.ec != std::errc() || read.ptr != field.data() + field.size() || number < 0)
    return std::nullopt;
  return number;
}

/// Satellites stand in the adjectives' files.
std::uint64_t key_of(char part, int offset) {
  return static_cast<std::uint64_t>(part == 's' ? 'a' : part) << 32 | static_cast<std::uint64_t>(offset);
}

struct Reading {
  WordNet net;
  std::unordered_map<std::uint64_t, int> number_at;  // by key_of
  std::vector<std::vector<std::uint64_t>> pointers;  // @ and @i of each synset
  std::vector<int> sense_of_first;                   // 1, 2, … of each synset's first word; 0: unknown
};

/// "good(p)" is good in a predicate: the marker is no part of the word.
std::string plain_word(std::string_view word) {
  std::string plain(word.ends_with(')') ? word.substr(0, word.rfind('(')) : word);
  std::replace(plain.begin(), plain.end(), '_', ' ');
  return plain;
}

std::string key_word(std::string_view word) {
  std::string key(word);
  for (char& c : key) c = c == ' ' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return key;
}

/// offset lex_filenum ss_type w_cnt word lex_id … p_cnt [symbol offset pos source/target]… [frames] | gloss;
/// false where a field is not what it should be.
bool read_data_line(std::string_view line, Reading& reading) {
  Synset synset;
  const std::size_t bar = line.find('|');
  if (bar != std::string_view::npos) {
    const std::size_t begin = line.find_first_not_of(' ', bar + 1);
    if (begin != std::string_view::npos)
      synset.gloss = line.substr(begin, line.find_last_not_of(' ') + 1 - begin);
  }
  std::string_view fields = line.substr(0, bar);
  const std::optional<int> offset = number_of(take_field(fields));
  take_field(fields);
  const std::string_view part = take_field(fields);
  const std::optional<int> words = number_of(take_field(fields), 16);
  if (!offset || part.size() != 1 || !words || *words < 1) return false;
  synset.part = part[0];
  for (int i = 0; i < *words; ++i) {
    synset.words.push_back(plain_word(take_field(fields)));
    if (synset.words.back().empty() || !number_of(take_field(fields), 16)) return false;
  }
  const std::optional<int> count = number_of(take_field(fields));
  if (!count) return false;
  std::vector<std::uint64_t> pointers;
  for (int i = 0; i < *count; ++i) {
    const std::string_view symbol = take_field(fields);
    const std::optional<int> target = number_of(take_field(fields));
    const std::string_view to = take_field(fields);
    if (!target || to.size() != 1 || take_field(fields).size() != 4) return false;
    if (symbol == "@" || symbol == "@i") pointers.push_back(key_of(to[0], *target));
  }
  const int number = static_cast<int>(reading.net.synsets.size());
  if (!reading.number_at.emplace(key_of(synset.part, *offset), number).second) return false;
  reading.net.synsets.push_back(std::move(synset));
  reading.pointers.push_back(std::move(pointers));
  reading.sense_of_first.push_back(0);
  return true;
}

/// lemma pos synset_cnt p_cnt [symbol]… sense_cnt tagsense_cnt offset…; false as above.
bool read_index_line(std::string_view line, Reading& reading) {
  const std::string lemma(take_field(line));
  const std::string_view part = take_field(line);
  const std::optional<int> senses = number_of(take_field(line)), symbols = number_of(take_field(line));
  if (lemma.empty() || part.size() != 1 || !senses || !symbols || *symbols > static_cast<int>(line.size()))
    return false;
  for (int i = 0; i < *symbols + 2; ++i) take_field(line);
  std::vector<int>& numbers = reading.net.senses[lemma];
  for (int sense = 1; sense <= *senses; ++sense) {
    const std::optional<int> offset = number_of(take_field(line));
    if (!offset) return false;
    const auto found = reading.number_at.find(key_of(part[0], *offset));
    if (found == reading.number_at.end()) return false;
    numbers.push_back(found->second);
    const auto at = static_cast<std::size_t>(found->second);
    if (key_word(reading.net.synsets[at].words[0]) == lemma) reading.sense_of_first[at] = sense;
  }
  return true;
}

/// The licence's lines begin with a space.
Status read_lines(std::string_view text, const std::string& file, const char* what, Reading& reading,
                  bool (*read_line)(std::string_view, Reading&)) {
  TextLines lines(text);
  for (std::string_view line; lines.next(line);) {
    if (line.empty() || line[0] == ' ' || read_line(line, reading)) continue;
    return expected_found(at_line(file, lines.number()), what, "a line that is none");
  }
  return Done{};
}

void name_synsets(Reading& reading) {
  for (std::size_t i = 0; i < reading.net.synsets.size(); ++i) {
    Synset& synset = reading.net.synsets[i];
    const std::string sense = std::to_string(reading.sense_of_first[i]);
    synset.name = key_word(synset.words[0]) + "." + synset.part + "." + (sense.size() < 2 ? "0" : "") + sense;
    for (const std::uint64_t pointer : reading.pointers[i]) {
      const auto found = reading.number_at.find(pointer);
      if (found != reading.number_at.end()) synset.hypernyms.push_back(found->second);
    }
  }
}

}  // namespace

Result<WordNet> read_wordnet(const std::vector<WordNetFiles>& parts) {
  Reading reading;
  for (const WordNetFiles& files : parts) {
    Status status = read_lines(files.data, files.data_name, "a synset of WordNet", reading, read_data_line);
    if (!status.ok()) return Error{status.error()};
    status =
        read_lines(files.index, files.index_name, "a word with offsets of synsets", reading, read_index_line);
    if (!status.ok()) return Error{status.error()};
  }
  if (reading.net.synsets.empty())
    return expected_found(parts.empty() ? "WordNet" : parts[0].data_name, "synsets", "none");
  name_synsets(reading);
  return std::move(reading.net);
}

std::vector<int> find_hypernym_closure(const WordNet& wordnet, int synset) {
  std::vector<int> above, open = {synset};
  while (!open.empty()) {
    const int next = open.back();
    open.pop_back();
    for (const int hypernym : wordnet.synsets[static_cast<std::size_t>(next)].hypernyms) {
      if (hypernym == synset || std::find(above.begin(), above.end(), hypernym) != above.end()) continue;
      above.push_back(hypernym);
      open.push_back(hypernym);
    }
  }
  std::sort(above.begin(), above.end());
  return above;
}

}  // namespace planisphere
