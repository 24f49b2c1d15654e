// Unicode has most of Windows-1252 at the same numbers; 32 of them are listed.
#include "data/import/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "data/utf8.h"

namespace planisphere {

namespace {

constexpr std::uint32_t replacement = 0xFFFD;

void append_utf8(std::string& text, std::uint32_t character) {
  const auto byte = [&](std::uint32_t value) { text += static_cast<char>(value); };
  if (character < 0x80) {
    byte(character);
  } else if (character < 0x800) {
    byte(0xC0 | character >> 6);
    byte(0x80 | (character & 63));
  } else if (character < 0x10000) {
    byte(0xE0 | character >> 12);
    byte(0x80 | (character >> 6 & 63));
    byte(0x80 | (character & 63));
  } else {
    byte(0xF0 | character >> 18);
    byte(0x80 | (character >> 12 & 63));
    byte(0x80 | (character >> 6 & 63));
    byte(0x80 | (character & 63));
  }
}

constexpr std::array<std::uint16_t, 32> windows_1252 = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

std::uint32_t from_windows_1252(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte < 0x80 || byte >= 0xA0 ? byte : windows_1252[byte - 0x80u];
}

bool begins_with(std::span<const std::byte> content, unsigned first, unsigned second) {
  return content.size() >= 2 && content[0] == std::byte(first) && content[1] == std::byte(second);
}

std::string from_utf16(std::span<const std::byte> content, bool big_endian) {
  std::string text;
  std::uint32_t high = 0;
  for (std::size_t i = 2; i + 1 < content.size(); i += 2) {
    const auto first = std::to_integer<std::uint32_t>(content[i]),
               second = std::to_integer<std::uint32_t>(content[i + 1]);
    const std::uint32_t unit = big_endian ? first << 8 | second : second << 8 | first;
    const bool completes = unit >= 0xDC00 && unit < 0xE000;
    if (high != 0)
      append_utf8(text, completes ? 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00) : replacement);
    const bool done = high != 0 && completes;
    high = unit >= 0xD800 && unit < 0xDC00 ? unit : 0;
    if (high == 0 && !done) append_utf8(text, completes ? replacement : unit);
  }
  return text;
}

// Every byte that is not UTF-8 becomes a character of its own.
std::string mend_utf8(std::string_view text, bool all_western, std::size_t& mended) {
  std::string whole;
  whole.reserve(text.size() + text.size() / 8);
  while (true) {
    const std::size_t at = std::min(find_invalid_utf8(text), text.size());
    whole += text.substr(0, at);
    text.remove_prefix(at);
    if (text.empty()) return whole;
    append_utf8(whole, all_western ? from_windows_1252(text[0]) : replacement);
    text.remove_prefix(1);
    ++mended;
  }
}

bool has_sound_characters_beyond_ascii(std::string_view text) {
  while (!text.empty()) {
    const std::size_t at = std::min(find_invalid_utf8(text), text.size());
    const std::string_view sound = text.substr(0, at);
    if (std::any_of(sound.begin(), sound.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
      return true;
    text.remove_prefix(std::min(at + 1, text.size()));
  }
  return false;
}

}  // namespace

bool looks_like_text(std::span<const std::byte> content) {
  if (begins_with(content, 0xFF, 0xFE) || begins_with(content, 0xFE, 0xFF)) return true;
  constexpr std::size_t looked_at = std::size_t{1} << 16;
  const auto start = content.first(std::min(content.size(), looked_at));
  return std::find(start.begin(), start.end(), std::byte{0}) == start.end();
}

std::string as_utf8(std::vector<std::byte> content, const std::string& file, Notes& notes) {
  const bool little = begins_with(content, 0xFF, 0xFE);
  if (little || begins_with(content, 0xFE, 0xFF)) {
    notes.push_back(file + " is UTF-16 and was converted.");
    return from_utf16(content, !little);
  }
  std::string_view text(reinterpret_cast<const char*>(content.data()), content.size());
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (find_invalid_utf8(text) == std::string_view::npos) return std::string(text);
  const bool western = !has_sound_characters_beyond_ascii(text);
  std::size_t mended = 0;
  std::string whole = mend_utf8(text, western, mended);
  const std::string bytes = std::to_string(mended) + (mended == 1 ? " byte" : " bytes");
  notes.push_back(file + (western ? " is not UTF-8 and was read as Windows-1252 (" + bytes + ")."
                                  : " has " + bytes + " that are not UTF-8; \xEF\xBF\xBD stands for them."));
  return whole;
}

}  // namespace planisphere
