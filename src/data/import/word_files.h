// word2vec's and GloVe's files, whose counts need not be right.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "data/import/encoding.h"
#include "data/on_progress.h"
#include "data/word_vectors.h"

namespace planisphere {

/// "n d" in the first line, and then either n lines of a word and d numbers, or bytes.
bool is_word2vec_text(std::string_view text);
bool is_word2vec_binary(std::string_view text);
/// Words with at least two numbers each, with spaces between.
bool is_glove(std::string_view text);

/// At most `most_rows` words. Counts in the first line that are wrong are noted.
Result<NamedVectors> read_word2vec_lines(std::string_view text, int most_rows, const std::string& file,
                                         Notes& notes, const OnProgress& on_progress = {});
Result<NamedVectors> read_glove_lines(std::string_view text, int most_rows, const std::string& file,
                                      Notes& notes, const OnProgress& on_progress = {});
Result<NamedVectors> read_word2vec_bytes(std::string_view text, int most_rows, const std::string& file,
                                         Notes& notes, const OnProgress& on_progress = {});

}  // namespace planisphere
