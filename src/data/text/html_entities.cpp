// A short list does: what MediaWiki's authors write by name is mostly punctuation.
#include "data/text/html_entities.h"

#include <utf8proc.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace planisphere {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 30> named = {{
    {"amp", "&"},    {"lt", "<"},     {"gt", ">"},    {"quot", "\""},  {"apos", "'"},  {"nbsp", " "},
    {"thinsp", " "}, {"ensp", " "},   {"emsp", " "},  {"ndash", "–"},  {"mdash", "—"}, {"minus", "−"},
    {"times", "×"},  {"hellip", "…"}, {"lsquo", "‘"}, {"rsquo", "’"},  {"ldquo", "“"}, {"rdquo", "”"},
    {"laquo", "«"},  {"raquo", "»"},  {"deg", "°"},   {"middot", "·"}, {"bull", "•"},  {"eacute", "é"},
    {"prime", "′"},  {"Prime", "″"},  {"alpha", "α"}, {"beta", "β"},   {"pi", "π"},    {"zwj", ""},
}};

/// The characters the name stands for; false where it is unknown.
bool append_entity(std::string_view name, std::string& text) {
  if (name.starts_with('#')) {
    const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const char* begin = name.data() + (hexadecimal ? 2 : 1);
    std::int32_t point = 0;
    const auto read = std::from_chars(begin, name.data() + name.size(), point, hexadecimal ? 16 : 10);
    if (read.ec != std::errc() || read.ptr != name.data() + name.size() || point < 32 ||
        !utf8proc_codepoint_valid(point))
      return false;
    utf8proc_uint8_t bytes[4];
    const auto size = utf8proc_encode_char(point == 160 ? 32 : point, bytes);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    return true;
  }
  for (const auto& [known, characters] : named) {
    if (name != known) continue;
    text += characters;
    return true;
  }
  return false;
}

}  // namespace

std::string decode_html_entities(std::string_view text) {
  std::string decoded;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with("\xC2\xA0")) {
      decoded += ' ';
      at += 2;
      continue;
    }
    const std::size_t end = text[at] == '&' ? text.substr(at, 12).find(';') : std::string_view::npos;
    if (end != std::string_view::npos && append_entity(text.substr(at + 1, end - 1), decoded)) {
      at += end + 1;
    } else {
      decoded += text[at++];
    }
  }
  return decoded;
}

}  // namespace planisphere
