// The categories of words: WordNet's sets of synonyms with all that lies below them.
#pragma once

#include <string>
#include <vector>

#include "data/categories.h"
#include "data/wordnet.h"

namespace planisphere {

struct WordCategoryOptions {
  int senses = 2;  // of each part of speech that count, the commonest first
  int least = 5;   // points a category has at least, those below it included
};

/// A word belongs to its senses' synsets and to their hypernyms; synsets with too few points pass theirs on
/// to what they are a kind of.
CategoryGraph find_word_categories(const WordNet& wordnet, const std::vector<std::string>& words,
                                   const WordCategoryOptions& options = {});

/// The senses of a word as it is written in a corpus: in lower case, with "_" or spaces; −s is tried without.
std::vector<int> find_senses(const WordNet& wordnet, std::string word, int senses);

}  // namespace planisphere
