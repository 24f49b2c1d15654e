// utf8proc knows the characters; the rules are ours.
#include "data/text/words.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace planisphere {

namespace {

enum class Kind { letter, digit, space, line, stop, closing, apostrophe, other };

struct Character {
  std::int32_t point = 0;
  std::size_t size = 1;  // bytes
  Kind kind = Kind::other;
  bool lower = false;
};

Kind kind_of(std::int32_t point) {
  switch (point) {
    case '\n':
      return Kind::line;
    case '.':
    case '!':
    case '?':
    case 0x2026:
    case 0x3002:
      return Kind::stop;
    case '\'':
    case 0x2019:
      return Kind::apostrophe;
    case '"':
      return Kind::closing;
    default:
      break;
  }
  const utf8proc_category_t category = utf8proc_category(point);
  switch (category) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return Kind::letter;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return Kind::digit;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
      return Kind::space;
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PF:
      return Kind::closing;
    default:
      return Kind::other;
  }
}

/// The character at the front; a byte that begins none stands for itself.
Character first_of(std::string_view text) {
  Character character;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size(), 4)),
                                     &character.point);
  if (size <= 0) return character;
  character.size = static_cast<std::size_t>(size);
  character.kind = kind_of(character.point);
  character.lower = utf8proc_category(character.point) == UTF8PROC_CATEGORY_LL;
  return character;
}

/// True after "Dr", "e.g", "J": a full stop there ends no sentence.
bool is_abbreviation(std::string_view before) {
  const std::size_t space = before.find_last_of(" \t\n(\"");
  const std::string_view word = space == std::string_view::npos ? before : before.substr(space + 1);
  constexpr std::array<std::string_view, 24> known = {
      "dr",  "mr", "mrs", "ms", "st", "prof", "vs",  "etc",    "cf", "e.g", "i.e", "no",
      "vol", "pp", "ed",  "jr", "sr", "al",   "fig", "approx", "ca", "inc", "gen", "col"};
  std::string lower(word);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return word.size() == 1 || std::find(known.begin(), known.end(), lower) != known.end();
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

/// The length of what ends a sentence at the front of `rest` (stops, closing signs, white space), 0 if none.
std::size_t find_end(std::string_view rest) {
  std::size_t at = 0, lines = 0, spaces = 0;
  bool stopped = false;
  while (at < rest.size()) {
    const Character next = first_of(rest.substr(at));
    if (next.kind == Kind::stop && spaces == 0)
      stopped = true;
    else if ((next.kind == Kind::closing || next.kind == Kind::apostrophe) && stopped && spaces == 0) {
    } else if (next.kind == Kind::space || next.kind == Kind::line) {
      ++spaces;
      lines += next.kind == Kind::line ? 1 : 0;
    } else {
      const bool ends = lines > 1 || (stopped && spaces > 0 && !next.lower);
      return ends ? at : 0;
    }
    at += next.size;
  }
  return at;
}

}  // namespace

std::string fold_case(std::string_view text) {
  std::string valid;
  for (std::string_view rest = text; !rest.empty();) {
    const Character next = first_of(rest);
    if (next.size > 1 || static_cast<unsigned char>(rest[0]) < 0x80) valid += rest.substr(0, next.size);
    rest.remove_prefix(next.size);
  }
  utf8proc_uint8_t* folded = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(valid.data()),
                                 static_cast<utf8proc_ssize_t>(valid.size()), &folded, options);
  std::string result;
  if (size > 0) result.assign(reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size));
  std::free(folded);
  return result;
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  bool has_letter = false;
  Kind last = Kind::other;
  const auto end_word = [&] {
    if (has_letter) words.push_back(word);
    word.clear();
    has_letter = false;
  };
  while (!text.empty()) {
    const Character next = first_of(text);
    const std::string_view rest = text.substr(next.size);
    if (next.kind == Kind::letter || next.kind == Kind::digit) {
      word += text.substr(0, next.size);
      has_letter = has_letter || next.kind == Kind::letter;
    } else if (next.kind == Kind::apostrophe && last == Kind::letter && !rest.empty() &&
               first_of(rest).kind == Kind::letter) {
      word += '\'';
    } else {
      end_word();
    }
    last = next.kind;
    text = rest;
  }
  end_word();
  return words;
}

std::vector<std::string> split_tokens(std::string_view text) {
  std::vector<std::string> tokens;
  bool goes_on = false, after_letter = false;
  while (!text.empty()) {
    const Character next = first_of(text);
    const std::string_view own = text.substr(0, next.size), rest = text.substr(next.size);
    const bool part = next.kind == Kind::letter || next.kind == Kind::digit;
    const bool elided =
        next.kind == Kind::apostrophe && after_letter && !rest.empty() && first_of(rest).kind == Kind::letter;
    if (goes_on && (part || elided))
      tokens.back() += elided ? "'" : own;
    else if (next.kind != Kind::space && next.kind != Kind::line && (next.size > 1 || own[0] > 0))
      tokens.emplace_back(own);
    goes_on = part;
    after_letter = next.kind == Kind::letter;
    text = rest;
  }
  return tokens;
}

std::vector<std::string_view> split_sentences(std::string_view text) {
  std::vector<std::string_view> sentences;
  const auto add = [&](std::string_view sentence) {
    if (!trimmed(sentence).empty()) sentences.push_back(trimmed(sentence));
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character next = first_of(text.substr(at));
    std::size_t end = 0;
    if (next.kind == Kind::stop || next.kind == Kind::line) end = find_end(text.substr(at));
    const bool abbreviated = end > 0 && next.point == '.' && is_abbreviation(text.substr(begin, at - begin));
    if (end > 0 && !abbreviated) {
      add(text.substr(begin, at + end - begin));
      begin = at = at + end;
    } else {
      at += next.size;
    }
  }
  add(text.substr(begin));
  return sentences;
}

}  // namespace planisphere
