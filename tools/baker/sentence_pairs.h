// Sentences in English with their French translations.
#pragma once

#include <string>
#include <vector>

#include "baker/text_sources.h"
#include "base/result.h"
#include "data/text_tables.h"

namespace planisphere {

/// What packages say of themselves, from translation-en and translation-fr, found by the MD5 of the English
/// text: summaries, and the sentences of descriptions whose paragraphs and items, and in these whose
/// sentences, are equally many. Each English sentence once; in an order that depends on nothing but the
/// texts.
Result<std::vector<SentencePair>> read_debian_pairs(const TextSources& sources);

/// Lines of a sentence, a tab and its translation, gzipped or not; each sentence once.
Result<std::vector<SentencePair>> read_table_pairs(const std::string& path);

/// The paragraphs and list items of a description, each on one line, items without their bullets.
std::vector<std::string> split_description(const std::string& description);

/// True for about a pair in eleven, told from its English text alone: those are never learned from, on any
/// day's index.
bool is_held_out(const SentencePair& pair);

}  // namespace planisphere
