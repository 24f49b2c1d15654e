// Protobuf's text format is read as a list of paths and values: "embeddings.sprite.image_path", "a.png".
#include "data/import/projector_entries.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "data/expected_found.h"
#include "data/json_text.h"

namespace planisphere {

namespace {

using nlohmann::json;

constexpr std::string_view blanks = " \t\r\n";

int positive_int(const json* value) {
  if (!value || !value->is_number()) return 0;
  const double number = value->get<double>();
  return number >= 1 && number < 2147483648.0 ? static_cast<int>(number) : 0;
}

std::string text_in(const json* value) {
  return value && value->is_string() ? value->get<std::string>() : "";
}

ProjectorEntry read_entry(const json& object) {
  ProjectorEntry entry;
  entry.name = text_in(find_member(&object, "tensorName"));
  const json *shape = find_member(&object, "tensorShape"), *sprite = find_member(&object, "sprite"),
             *cell = find_member(sprite, "singleImageDim");
  entry.points = positive_int(find_element(shape, 0));
  entry.dimensions = positive_int(find_element(shape, 1));
  entry.tensor_path = text_in(find_member(&object, "tensorPath"));
  entry.metadata_path = text_in(find_member(&object, "metadataPath"));
  entry.sprite_path = text_in(find_member(sprite, "imagePath"));
  entry.cell_width = positive_int(find_element(cell, 0));
  entry.cell_height = positive_int(find_element(cell, 1));
  return entry;
}

/// Takes words, numbers, quoted texts and signs off the front.
class TextTokens {
 public:
  explicit TextTokens(std::string_view text) : rest_(text) {}

  bool next(std::string& token, bool& quoted) {
    skip_blanks();
    token.clear();
    quoted = false;
    if (rest_.empty()) return false;
    if (rest_[0] == '"' || rest_[0] == '\'') return take_quoted(token, quoted);
    constexpr std::string_view signs = "{}<>[]:,;";
    const std::size_t end = signs.find(rest_[0]) != std::string_view::npos
                                ? 1
                                : std::min(rest_.find_first_of(" \t\r\n{}<>[]:,;\"'#"), rest_.size());
    token = rest_.substr(0, end);
    take(std::max<std::size_t>(end, 1));
    return true;
  }
  std::size_t line() const { return line_; }
  bool broken() const { return broken_; }

 private:
  void take(std::size_t count) {
    line_ += static_cast<std::size_t>(
        std::count(rest_.begin(), rest_.begin() + static_cast<std::ptrdiff_t>(count), '\n'));
    rest_.remove_prefix(count);
  }
  void skip_blanks() {
    while (true) {
      take(std::min(rest_.find_first_not_of(blanks), rest_.size()));
      if (!rest_.starts_with('#')) return;
      take(std::min(rest_.find('\n'), rest_.size()));
    }
  }
  bool take_quoted(std::string& token, bool& quoted) {
    const char quote = rest_[0];
    std::size_t at = 1;
    for (; at < rest_.size() && rest_[at] != quote; ++at) {
      if (rest_[at] == '\\' && at + 1 < rest_.size()) ++at;
      token += rest_[at];
    }
    broken_ = at >= rest_.size();
    quoted = true;
    take(std::min(at + 1, rest_.size()));
    return !broken_;
  }

  std::string_view rest_;
  std::size_t line_ = 1;
  bool broken_ = false;
};

int whole_number(const std::string& text) {
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() && number > 0 ? number : 0;
}

// Repeated fields fill one place after the other.
void put_number(int& first, int& second, int number) {
  (first == 0 ? first : second) = number;
}

void put(ProjectorEntry& entry, const std::string& path, const std::string& value) {
  if (path == "embeddings.tensor_name") entry.name = value;
  if (path == "embeddings.tensor_path") entry.tensor_path = value;
  if (path == "embeddings.metadata_path") entry.metadata_path = value;
  if (path == "embeddings.sprite.image_path") entry.sprite_path = value;
  if (path == "embeddings.tensor_shape") put_number(entry.points, entry.dimensions, whole_number(value));
  if (path == "embeddings.sprite.single_image_dim")
    put_number(entry.cell_width, entry.cell_height, whole_number(value));
}

bool opens(const std::string& token) {
  return token == "{" || token == "<";
}

bool closes(const std::string& token) {
  return token == "}" || token == ">";
}

}  // namespace

bool looks_like_projector_json(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(blanks);
  return begin != std::string_view::npos && text[begin] == '{' &&
         text.find("\"embeddings\"") != std::string_view::npos;
}

bool looks_like_projector_text(std::string_view text) {
  std::string token, next;
  bool quoted = false;
  TextTokens tokens(text.substr(0, 4096));
  while (tokens.next(token, quoted)) {
    if (quoted || !tokens.next(next, quoted)) return false;
    if (token == "embeddings") return opens(next) || next == ":";
    if (next != ":" || !tokens.next(next, quoted))
      return false;  // fields in front, such as model_checkpoint_path
  }
  return false;
}

Result<std::vector<ProjectorEntry>> read_projector_json(std::string_view text, const std::string& file) {
  const Result<json> document = parse_json(text, file);
  if (!document.ok()) return Error{document.error()};
  const json* embeddings = find_member(&document.value(), "embeddings");
  if (!embeddings || !embeddings->is_array() || embeddings->empty())
    return expected_found(file, "\"embeddings\" to be an array of datasets", describe(embeddings));
  std::vector<ProjectorEntry> entries;
  for (const json& object : *embeddings) entries.push_back(read_entry(object));
  return entries;
}

Result<std::vector<ProjectorEntry>> read_projector_text(std::string_view text, const std::string& file) {
  std::vector<ProjectorEntry> entries;
  std::vector<std::string> open;
  std::string token, field;
  bool quoted = false;
  TextTokens tokens(text);
  const auto path = [&] {
    std::string whole;
    for (const std::string& name : open) whole += name + ".";
    return whole + field;
  };
  while (tokens.next(token, quoted)) {
    if (quoted) {
      if (!entries.empty()) put(entries.back(), path(), token);
    } else if (opens(token)) {
      if (field == "embeddings" && open.empty()) entries.emplace_back();
      open.push_back(field);
      if (open.size() > 50)
        return expected_found(at_line(file, tokens.line()), "a configuration", "braces fifty deep");
    } else if (closes(token)) {
      if (open.empty()) return expected_found(at_line(file, tokens.line()), "a field", "\"" + token + "\"");
      open.pop_back();
    } else if (token.find_first_of(":,;[]") == std::string::npos) {
      const bool is_value = !token.empty() && (token[0] == '-' || (token[0] >= '0' && token[0] <= '9'));
      if (!is_value) field = token;
      if (is_value && !entries.empty()) put(entries.back(), path(), token);
    }
  }
  if (tokens.broken() || !open.empty())
    return expected_found(at_line(file, tokens.line()), "the end of what was begun", "the end of the file");
  if (entries.empty()) return expected_found(file, "embeddings", "none");
  return entries;
}

}  // namespace planisphere
