// Cuts text of any language into sentences and words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace planisphere {

/// The text in normal form C, case folded (Unicode 15, section 3.13), bytes that are not UTF-8 left out.
std::string fold_case(std::string_view text);

/// Words: runs of letters, marks and digits with at least one letter; an apostrophe between two letters
/// belongs to them (’ becomes '). The text should be folded before.
std::vector<std::string> split_words(std::string_view text);

/// Words and numbers as above, and every other visible character by itself; an apostrophe between two letters
/// closes its word ("l'", "eau"). What translators read and write.
std::vector<std::string> split_tokens(std::string_view text);

/// Sentences end at . ! ? … 。 (and quotes or brackets that close after them) if white space follows and then
/// something that may begin a sentence (no lower-case letter); not after single letters or abbreviations such
/// as "e.g." and "Dr."; and at empty lines. The text must not be folded before. Parts of `text`, trimmed.
std::vector<std::string_view> split_sentences(std::string_view text);

}  // namespace planisphere
