// WordNet's database files: sets of words that mean the same, and what each is a kind of.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"

namespace planisphere {

/// Words that mean the same.
struct Synset {
  std::string name;                // "region.n.03": its first word, part of speech, that word's which sense
  char part = 'n';                 // n, v, a (adjective), s (satellite adjective), r (adverb)
  std::vector<std::string> words;  // as written, with spaces instead of underscores
  std::string gloss;               // definition and examples
  std::vector<int> hypernyms;      // numbers of synsets: what it is a kind or (names) an instance of
};

struct WordNet {
  std::vector<Synset> synsets;
  /// From a word in lower case, with underscores, to its senses, the commonest of each part first.
  std::unordered_map<std::string, std::vector<int>> senses;
};

/// One part of speech's two files (wndb(5WN)), whole.
struct WordNetFiles {
  std::string_view data, index;       // contents of data.noun and index.noun
  std::string data_name, index_name;  // for the messages
};

/// Reads the given parts together, since pointers lead from one to another; pointers into parts that are not
/// there are left out. Hypernyms are the pointers @ and @i: a graph without circles but no tree. Errors: with
/// file and line.
Result<WordNet> read_wordnet(const std::vector<WordNetFiles>& parts);

/// All that the synset is a kind of, directly or not, ascending, without itself.
std::vector<int> find_hypernym_closure(const WordNet& wordnet, int synset);

}  // namespace planisphere
