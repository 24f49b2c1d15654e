// Words become points, their senses the categories they stand in.
#include "baker/word_categories.h"

#include <algorithm>
#include <map>

#include "baker/category_builder.h"

namespace planisphere {

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
  CategoryTree tree;
  for (const Synset& synset : wordnet.synsets) {
    tree.names.push_back(synset.name);
    tree.parents.push_back(synset.hypernyms);
  }
  std::vector<std::vector<int>> of_point;
  for (const std::string& word : words) of_point.push_back(find_senses(wordnet, word, options.senses));
  return build_category_graph(tree, of_point, options.least);
}

}  // namespace planisphere
