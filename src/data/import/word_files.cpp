// The readers of word_vectors.h do the reading; here the text is cut to what is wanted of it.
#include "data/import/word_files.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <span>

#include "data/expected_found.h"
#include "data/import/cells.h"
#include "data/text_lines.h"

namespace planisphere {

namespace {

struct Shape {
  std::int64_t words = 0, dimensions = 0;
};

/// "n d" and nothing else in the first line; zeros where it is something else.
Shape read_first_line(std::string_view text) {
  std::string_view line = text.substr(0, std::min<std::size_t>(text.find('\n'), 64));
  while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
  Shape shape;
  const char* end = line.data() + line.size();
  const auto words = std::from_chars(line.data(), end, shape.words);
  if (words.ec != std::errc() || words.ptr == end || *words.ptr != ' ') return {};
  const auto dimensions = std::from_chars(words.ptr + 1, end, shape.dimensions);
  if (dimensions.ec != std::errc() || dimensions.ptr != end) return {};
  const bool sensible = shape.words > 0 && shape.dimensions > 1 && shape.dimensions <= 1 << 20;
  return sensible ? shape : Shape{};
}

std::string_view line_at(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(text.find('\n', begin), text.size());
  return begin < text.size() ? text.substr(begin, end - begin) : std::string_view();
}

/// How many of a line's last cells are numbers.
std::int64_t count_last_numbers(std::string_view line) {
  while (line.ends_with('\r')) line.remove_suffix(1);
  RowScanner scanner(line, {.delimiter = ' '});
  std::vector<std::string_view> cells;
  if (!scanner.next(cells)) return 0;
  double number = 0;
  const auto first_other = std::find_if(cells.rbegin(), cells.rend(), [&](std::string_view cell) {
    return read_cell(cell, '.', number) != CellKind::number;
  });
  return first_other - cells.rbegin();
}

std::size_t second_line(std::string_view text) {
  return std::min(text.find('\n'), text.size() - 1) + 1;
}

/// The first `lines` lines, and whether there are more.
std::string_view first_lines(std::string_view text, std::int64_t lines, bool& more) {
  std::size_t end = 0;
  for (; lines > 0 && end < text.size(); --lines) end = std::min(text.find('\n', end), text.size() - 1) + 1;
  more = text.find_first_not_of("\r\n", end) != std::string_view::npos;
  return text.substr(0, end);
}

std::string_view without_empty_end(std::string_view text) {
  while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

void note_more(const std::string& file, int rows, Notes& notes) {
  notes.push_back(file + " has more words: the first " + std::to_string(rows) + " were taken.");
}

/// As many numbers as end each of the first lines; one more may be the word in some.
std::int64_t count_dimensions(std::string_view text) {
  std::int64_t least = count_last_numbers(line_at(text, 0));
  std::size_t at = 0;
  for (int line = 0; line < 100 && at < text.size(); ++line) {
    least = std::min(least, count_last_numbers(line_at(text, at)));
    at = std::min(text.find('\n', at), text.size() - 1) + 1;
  }
  return least;
}

}  // namespace

bool is_word2vec_text(std::string_view text) {
  const Shape shape = read_first_line(text);
  if (shape.words == 0) return false;
  const std::string_view line = line_at(text, second_line(text));
  const std::int64_t numbers = count_last_numbers(line);
  RowScanner scanner(line, {.delimiter = ' '});
  std::vector<std::string_view> cells;  // a word, which may be a number, and numbers
  return scanner.next(cells) && numbers >= shape.dimensions &&
         static_cast<std::int64_t>(cells.size()) == shape.dimensions + 1;
}

bool is_word2vec_binary(std::string_view text) {
  const Shape shape = read_first_line(text);
  if (shape.words == 0 || is_word2vec_text(text)) return false;
  const std::size_t begin = second_line(text), space = text.substr(0, begin + 4096).find(' ', begin);
  return space != std::string_view::npos &&
         text.size() - space > static_cast<std::size_t>(shape.dimensions) * sizeof(float);
}

bool is_glove(std::string_view text) {
  const std::string_view first = line_at(text, 0);
  const std::int64_t numbers = count_last_numbers(first);
  double number = 0;
  if (numbers < 2) return false;
  RowScanner scanner(first, {.delimiter = ' '});
  std::vector<std::string_view> cells;
  scanner.next(cells);
  if (read_cell(cells[0], '.', number) == CellKind::text) return true;
  // A word that is a number looks like one more dimension, but hardly in the second line too.
  const std::string_view second = line_at(text, second_line(text));
  return !second.empty() && count_last_numbers(second) + 1 == numbers;
}

Result<NamedVectors> read_word2vec_lines(std::string_view text, int most_rows, const std::string& file,
                                         Notes& notes, const OnProgress& on_progress) {
  const Shape shape = read_first_line(text);
  bool more = false;
  const std::string_view cut = first_lines(text, std::int64_t{most_rows} + 1, more);
  if (!more) {
    Result<NamedVectors> strictly = read_word2vec_text(text, file, on_progress);
    if (strictly.ok()) return strictly;
  }
  const std::string_view rows = without_empty_end(cut.substr(second_line(cut)));
  Result<NamedVectors> read = read_glove(rows, file, static_cast<int>(shape.dimensions), on_progress);
  if (!read.ok())
    return read_word2vec_text(without_empty_end(cut), file);  // whose errors count the first line
  const auto found = static_cast<std::int64_t>(read.value().names.size());
  if (more) note_more(file, most_rows, notes);
  if (!more && found != shape.words)
    notes.push_back(file + " promises " + std::to_string(shape.words) + " words in its first line and has " +
                    std::to_string(found) + ".");
  return read;
}

Result<NamedVectors> read_glove_lines(std::string_view text, int most_rows, const std::string& file,
                                      Notes& notes, const OnProgress& on_progress) {
  bool more = false;
  const std::string_view cut = without_empty_end(first_lines(text, most_rows, more));
  Result<NamedVectors> read = read_glove(cut, file, static_cast<int>(count_dimensions(cut)), on_progress);
  if (read.ok() && more) note_more(file, most_rows, notes);
  return read;
}

Result<NamedVectors> read_word2vec_bytes(std::string_view text, int most_rows, const std::string& file,
                                         Notes& notes, const OnProgress& on_progress) {
  const Shape shape = read_first_line(text);
  // Where words begin: behind the numbers of the one before, and perhaps a line feed.
  std::size_t at = second_line(text);
  std::int64_t words = 0;
  const std::size_t row_bytes = static_cast<std::size_t>(shape.dimensions) * sizeof(float);
  while (words < std::min<std::int64_t>(shape.words, most_rows)) {
    const std::size_t space = text.find(' ', at);
    if (space == std::string_view::npos || text.size() - space - 1 < row_bytes) break;
    at = space + 1 + row_bytes;
    if (at < text.size() && text[at] == '\n') ++at;
    ++words;
  }
  std::string head = std::to_string(words) + " " + std::to_string(shape.dimensions) + "\n";
  const std::size_t begin = second_line(text);
  const std::string whole = head + std::string(text.substr(begin, at - begin));
  Result<NamedVectors> read = read_word2vec_binary(std::as_bytes(std::span(whole)), file, on_progress);
  if (!read.ok()) return read;
  if (words == most_rows && shape.words > words) {
    note_more(file, most_rows, notes);
  } else if (words < shape.words) {
    notes.push_back(file + " promises " + std::to_string(shape.words) + " words in its first line and has " +
                    std::to_string(words) + ".");
  } else if (text.find_first_not_of('\n', at) != std::string_view::npos) {
    notes.push_back(file + ": " + std::to_string(text.size() - at) +
                    " bytes behind the last word were left out.");
  }
  return read;
}

}  // namespace planisphere
