// Sentences are encoded one by one: that takes a second or two.
#include "baker/sentence_map.h"

#include <algorithm>
#include <map>
#include <utility>

#include "baker/category_builder.h"
#include "baker/sentence_quality.h"
#include "base/parallel.h"

namespace planisphere {

namespace {

constexpr int least_members = 5;

std::string name_length(std::size_t words) {
  constexpr std::pair<std::size_t, const char*> ranges[] = {{4, "length: up to 4 words"},
                                                            {6, "length: 5 to 6 words"},
                                                            {8, "length: 7 to 8 words"},
                                                            {10, "length: 9 to 10 words"},
                                                            {12, "length: 11 to 12 words"}};
  for (const auto& [most, name] : ranges) {
    if (words <= most) return name;
  }
  return "length: 13 words and more";
}

/// Tabs and line breaks would look like further values; runs of spaces are one.
std::string on_one_line(const std::string& text) {
  std::string line;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) > ' ')
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

}  // namespace

Matrix<float> find_sentence_states(const TrainedTranslator& trained, const std::vector<SentencePair>& pairs) {
  const TranslatorOptions& options = trained.translator.options();
  Matrix<float> states(static_cast<int>(pairs.size()), 2 * options.layers * options.units);
  parallel_for(states.rows(), [&](int i) {
    const WordNumbers words = trained.source.number(read_tokens(pairs[static_cast<std::size_t>(i)].source));
    const EncodedSentences encoded = trained.translator.encode(make_batch(words, options.reversed));
    float* to = states.row(i);
    for (const auto* parts : {&encoded.outputs, &encoded.cells}) {
      for (const Matrix<float>& part : *parts) to = std::copy_n(part.data(), part.size(), to);
    }
  });
  return states;
}

CategoryGraph find_sentence_categories(const std::vector<SentencePair>& pairs) {
  CategoryTree tree;
  std::map<std::string, int> number_of;
  std::vector<std::vector<int>> of_point;
  for (const SentencePair& pair : pairs) {
    const std::vector<std::string> words = read_words(pair.source);
    std::vector<std::string> names = {name_length(words.size())};
    if (!words.empty()) names.push_back("first word: " + words[0]);
    if (words.size() > 1) names.push_back("second word: " + words[1]);
    of_point.emplace_back();
    for (const std::string& name : names) {
      const auto [entry, is_new] = number_of.try_emplace(name, static_cast<int>(tree.names.size()));
      if (is_new) {
        tree.names.push_back(name);
        tree.parents.emplace_back();
      }
      of_point.back().push_back(entry->second);
    }
  }
  return build_category_graph(tree, of_point, least_members);
}

MapBundle make_sentence_map(const TrainedTranslator& trained, const std::vector<SentencePair>& pairs,
                            const NamedMapOptions& options) {
  MapBundle bundle;
  bundle.columns = {{"sentence", {}}};
  for (const SentencePair& pair : pairs) bundle.columns[0].values.push_back(on_one_line(pair.source));
  bundle.categories = find_sentence_categories(pairs);
  lay_out(unit_rows(find_sentence_states(trained, pairs)), options, bundle);
  print_sentence_quality(pairs, bundle.neighbours);
  return bundle;
}

}  // namespace planisphere
