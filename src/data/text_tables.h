// Tables of texts, one to a line: corpora of articles, and sentences with their translations.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/article.h"

namespace planisphere {

/// Rows of equally many values, the first row being their names.
using TextTable = std::vector<std::vector<std::string>>;

/// Values between tabs; quotes are only characters. Errors: with the line; rows of other lengths.
Result<TextTable> read_tsv(std::string_view text, const std::string& file);

/// RFC 4180: values between commas, which may be quoted, a quote in quotes being two; quoted values may hold
/// line feeds.
Result<TextTable> read_csv(std::string_view text, const std::string& file);

/// A table's columns title, text, and where they are there, url and categories (separated by "|"). Errors: no
/// such columns, no rows.
Result<std::vector<Article>> read_articles(const TextTable& table, const std::string& file);

/// Lines of a sentence, a tab, its translation and perhaps more columns (ignored); quotes are only
/// characters. A first line of two language codes ("en", "fr") is a heading.
struct SentencePair {
  std::string source, target;
  bool operator==(const SentencePair&) const = default;
};
Result<std::vector<SentencePair>> read_sentence_pairs(std::string_view text, const std::string& file);

}  // namespace planisphere
