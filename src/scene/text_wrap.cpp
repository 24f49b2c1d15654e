// Filling lines with words.
#include <cstddef>

#include "scene/text_width.h"

namespace planisphere {
namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

using Measure = std::function<float(std::string_view)>;

std::size_t next_letter(std::string_view text, std::size_t from) {
  do {
    ++from;
  } while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0u) == 0x80u);
  return from;
}

/// How many bytes of the text fit; at least one letter, so that there is always some progress.
std::size_t fitting(std::string_view text, float width, const Measure& measure) {
  std::size_t end = next_letter(text, 0);
  for (std::size_t next = end; next < text.size();) {
    next = next_letter(text, next);
    if (measure(text.substr(0, next)) > width) break;
    end = next;
  }
  return end;
}

// Back to the last space, unless a single word fills the line.
std::size_t end_of_words(std::string_view text, std::size_t end) {
  if (end >= text.size() || text[end] == ' ') return end;
  const std::size_t space = text.substr(0, end).rfind(' ');
  return space == std::string_view::npos || space == 0 ? end : space;
}

std::string_view without_spaces(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::vector<std::string> wrap_text(std::string_view text, float width, int most_lines,
                                   const Measure& measure) {
  std::vector<std::string> lines;
  text = without_spaces(text);
  while (!text.empty()) {
    if (measure(text) <= width) {
      lines.emplace_back(text);
      break;
    }
    const bool last = static_cast<int>(lines.size()) + 1 >= most_lines;
    const float room = last ? width - measure(ellipsis) : width;
    const std::size_t end = end_of_words(text, fitting(text, room, measure));
    lines.emplace_back(without_spaces(text.substr(0, end)));
    if (last) {
      lines.back() += ellipsis;
      break;
    }
    text = without_spaces(text.substr(end));
  }
  return lines;
}

}  // namespace planisphere
