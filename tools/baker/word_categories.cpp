// A category is kept with all above it, which cannot have fewer points; so parents of what is kept are kept.
#include "baker/word_categories.h"

#include <algorithm>
#include <map>
#include <set>

namespace planisphere {

namespace {

struct Kept {
  const WordNet& wordnet;
  std::vector<int> points_of;          // by synset, those below included
  std::vector<int> number;             // by synset; −1: not kept or not yet numbered
  std::vector<std::set<int>> members;  // by synset
  CategoryGraph graph;

  bool is_kept(int synset, int least) const { return points_of[static_cast<std::size_t>(synset)] >= least; }
  void add(int synset);
};

/// Numbers the synset after all that it is a kind of.
void Kept::add(int synset) {
  const auto at = static_cast<std::size_t>(synset);
  if (number[at] >= 0) return;
  for (const int hypernym : wordnet.synsets[at].hypernyms) add(hypernym);
  std::vector<int> parents;
  for (const int hypernym : wordnet.synsets[at].hypernyms)
    parents.push_back(number[static_cast<std::size_t>(hypernym)]);
  std::sort(parents.begin(), parents.end());
  parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
  number[at] = static_cast<int>(graph.names.size());
  graph.names.push_back(wordnet.synsets[at].name);
  graph.parents.push_back(std::move(parents));
  graph.members.emplace_back(members[at].begin(), members[at].end());
}

/// The nearest synsets at or above this one that are kept.
void find_home(const Kept& kept, int synset, int least, std::set<int>& homes) {
  if (kept.is_kept(synset, least)) {
    homes.insert(synset);
    return;
  }
  for (const int hypernym : kept.wordnet.synsets[static_cast<std::size_t>(synset)].hypernyms)
    find_home(kept, hypernym, least, homes);
}

}  // namespace

std::vector<int> find_senses(const WordNet& wordnet, std::string word, int senses) {
  std::replace(word.begin(), word.end(), ' ', '_');
  auto found = wordnet.senses.find(word);
  if (found == wordnet.senses.end() && word.size() > 3 && word.ends_with('s')) {
    word.pop_back();
    found = wordnet.senses.find(word);
  }
  std::vector<int> synsets;
  if (found == wordnet.senses.end()) return synsets;
  std::map<char, int> taken;
  for (const int synset : found->second) {
    if (++taken[wordnet.synsets[static_cast<std::size_t>(synset)].part] <= senses) synsets.push_back(synset);
  }
  return synsets;
}

CategoryGraph find_word_categories(const WordNet& wordnet, const std::vector<std::string>& words,
                                   const WordCategoryOptions& options) {
  const std::size_t count = wordnet.synsets.size();
  Kept kept{
      wordnet, std::vector<int>(count), std::vector<int>(count, -1), std::vector<std::set<int>>(count), {}};
  std::vector<std::vector<int>> senses;
  for (const std::string& word : words) {
    senses.push_back(find_senses(wordnet, word, options.senses));
    std::set<int> above(senses.back().begin(), senses.back().end());
    for (const int sense : senses.back()) {
      const std::vector<int> closure = find_hypernym_closure(wordnet, sense);
      above.insert(closure.begin(), closure.end());
    }
    for (const int synset : above) ++kept.points_of[static_cast<std::size_t>(synset)];
  }
  for (std::size_t point = 0; point < words.size(); ++point) {
    std::set<int> homes;
    for (const int sense : senses[point]) find_home(kept, sense, options.least, homes);
    for (const int home : homes) kept.members[static_cast<std::size_t>(home)].insert(static_cast<int>(point));
  }
  for (std::size_t synset = 0; synset < count; ++synset) {
    if (kept.is_kept(static_cast<int>(synset), options.least)) kept.add(static_cast<int>(synset));
  }
  return std::move(kept.graph);
}

}  // namespace planisphere
