// The texts and numbers of JSON (RFC 8259).
#include "data/json_writer.h"

#include <cmath>
#include <cstdio>

#include "data/utf8.h"

namespace planisphere {

namespace {

void append_escaped(std::string_view text, std::string& to) {
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(byte));
      to += escape;
      continue;
    }
    if (c == '"' || c == '\\') to += '\\';
    to += c;
  }
}

}  // namespace

// A text ends with a quote, so a bracket or a colon at the end is never part of one.
void JsonWriter::separate() {
  if (!text_.empty() && std::string_view("{[:").find(text_.back()) == std::string_view::npos) text_ += ',';
}

void JsonWriter::open(char bracket) {
  separate();
  text_ += bracket;
}

void JsonWriter::key(std::string_view name) {
  write_text(name);
  text_ += ':';
}

void JsonWriter::write_word(std::string_view word) {
  separate();
  text_ += word;
}

void JsonWriter::write_number(double number) {
  if (!std::isfinite(number)) return write_word("null");
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.17g", number);
  write_word(digits);
}

void JsonWriter::write_text(std::string_view text) {
  separate();
  text_ += '"';
  for (;;) {
    const std::size_t good = find_invalid_utf8(text);
    append_escaped(text.substr(0, good), text_);
    if (good == std::string_view::npos) break;
    text_ += "\xef\xbf\xbd";
    text.remove_prefix(good + 1);
  }
  text_ += '"';
}

}  // namespace planisphere
