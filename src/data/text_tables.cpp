// Lines, then values; only CSV may have lines within values.
#include "data/text_tables.h"

#include <algorithm>
#include <optional>

#include "data/expected_found.h"
#include "data/text_lines.h"

namespace planisphere {

namespace {

std::vector<std::string> split(std::string_view line, char separator) {
  std::vector<std::string> values;
  while (true) {
    const std::size_t end = line.find(separator);
    values.emplace_back(line.substr(0, end));
    if (end == std::string_view::npos) return values;
    line.remove_prefix(end + 1);
  }
}

Status add_row(TextTable& table, std::vector<std::string> row, std::size_t line, const std::string& file) {
  if (!table.empty() && row.size() != table[0].size())
    return expected_found(at_line(file, line), std::to_string(table[0].size()) + " values",
                          std::to_string(row.size()));
  table.push_back(std::move(row));
  return Done{};
}

/// Takes one quoted value off the front of `text`, which begins with its quote; false where it does not end.
bool take_quoted(std::string_view& text, std::string& value) {
  text.remove_prefix(1);
  while (true) {
    const std::size_t quote = text.find('"');
    if (quote == std::string_view::npos) return false;
    value += text.substr(0, quote);
    text.remove_prefix(quote + 1);
    if (!text.starts_with('"')) return true;
    value += '"';
    text.remove_prefix(1);
  }
}

/// Takes a row off the front of `text`; a message of what was found instead, or "".
std::string take_csv_row(std::string_view& text, std::vector<std::string>& row) {
  while (true) {
    std::string value;
    if (text.starts_with('"')) {
      if (!take_quoted(text, value)) return "a quote without end";
    } else {
      const std::size_t end = std::min(text.find_first_of(",\n"), text.size());
      value = text.substr(0, end);
      text.remove_prefix(end);
      if (value.ends_with('\r') && !text.starts_with(',')) value.pop_back();
    }
    row.push_back(std::move(value));
    if (text.starts_with("\r\n")) text.remove_prefix(1);
    const bool goes_on = text.starts_with(',');
    if (!goes_on && !text.empty() && text[0] != '\n') return "more behind a closing quote";
    if (!text.empty()) text.remove_prefix(1);
    if (!goes_on) return "";
  }
}

std::optional<std::size_t> find_column(const TextTable& table, const char* name) {
  if (table.empty()) return std::nullopt;
  const auto found = std::find(table[0].begin(), table[0].end(), name);
  if (found == table[0].end()) return std::nullopt;
  return static_cast<std::size_t>(found - table[0].begin());
}

bool is_language_code(std::string_view text) {
  return (text.size() == 2 || text.size() == 3) &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

Result<TextTable> read_tsv(std::string_view text, const std::string& file) {
  TextTable table;
  TextLines lines(text);
  for (std::string_view line; lines.next(line);) {
    if (line.empty() && lines.rest().empty()) break;
    if (Status status = add_row(table, split(line, '\t'), lines.number(), file); !status.ok())
      return Error{status.error()};
  }
  return table;
}

Result<TextTable> read_csv(std::string_view text, const std::string& file) {
  TextTable table;
  for (std::size_t line = 1; !text.empty();) {
    const std::string_view before = text;
    std::vector<std::string> row;
    const std::string found = take_csv_row(text, row);
    if (!found.empty()) return expected_found(at_line(file, line), "values between commas", found);
    if (Status status = add_row(table, std::move(row), line, file); !status.ok())
      return Error{status.error()};
    const std::string_view taken = before.substr(0, before.size() - text.size());
    line += static_cast<std::size_t>(std::count(taken.begin(), taken.end(), '\n'));
  }
  return table;
}

Result<std::vector<Article>> read_articles(const TextTable& table, const std::string& file) {
  const auto title = find_column(table, "title"), text = find_column(table, "text"),
             url = find_column(table, "url"), categories = find_column(table, "categories");
  if (!title || !text) return expected_found(at_line(file, 1), "columns title and text", "others");
  if (table.size() < 2) return expected_found(file, "articles", "none");
  std::vector<Article> articles;
  for (std::size_t i = 1; i < table.size(); ++i) {
    Article article{table[i][*title], table[i][*text], url ? table[i][*url] : "", {}};
    if (categories) article.categories = split(table[i][*categories], '|');
    std::erase(article.categories, "");
    articles.push_back(std::move(article));
  }
  return articles;
}

Result<std::vector<SentencePair>> read_sentence_pairs(std::string_view text, const std::string& file) {
  std::vector<SentencePair> pairs;
  TextLines lines(text);
  for (std::string_view line; lines.next(line);) {
    if (line.empty()) continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos)
      return expected_found(at_line(file, lines.number()), "two sentences with a tab between", "no tab");
    const std::string_view rest = line.substr(tab + 1);
    SentencePair pair{std::string(line.substr(0, tab)), std::string(rest.substr(0, rest.find('\t')))};
    if (lines.number() == 1 && is_language_code(pair.source) && is_language_code(pair.target)) continue;
    if (pair.source.empty() || pair.target.empty())
      return expected_found(at_line(file, lines.number()), "two sentences", "an empty one");
    pairs.push_back(std::move(pair));
  }
  if (pairs.empty()) return expected_found(file, "pairs of sentences", "none");
  return pairs;
}

}  // namespace planisphere
