// Walks over the lines of a text and knows where it is, for errors that say so.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace planisphere {

class TextLines {
 public:
  explicit TextLines(std::string_view text) : rest_(text) {}

  /// Moves to the next line, without its line feed and carriage returns; false at the end.
  bool next(std::string_view& line) {
    if (rest_.empty()) return false;
    const std::size_t end = rest_.find('\n');
    line = rest_.substr(0, end);
    rest_ = end == std::string_view::npos ? std::string_view() : rest_.substr(end + 1);
    while (line.ends_with('\r')) line.remove_suffix(1);
    ++number_;
    return true;
  }
  /// Of the line last given, from 1.
  std::size_t number() const { return number_; }
  /// What has not been given yet.
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
  std::size_t number_ = 0;
};

/// The next run of characters other than `separator`, taken off the front of `text`; "" at its end.
inline std::string_view take_field(std::string_view& text, char separator = ' ') {
  const std::size_t begin = text.find_first_not_of(separator);
  if (begin == std::string_view::npos) return text = {};
  const std::size_t end = text.find(separator, begin);
  const std::string_view field = text.substr(begin, end == std::string_view::npos ? end : end - begin);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end);
  return field;
}

}  // namespace planisphere
