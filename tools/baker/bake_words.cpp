// Read, train once, and cut a map out of the vectors for each size.
#include "baker/bake_words.h"

#include <algorithm>
#include <iostream>
#include <utility>

#include "baker/baked_bundles.h"
#include "baker/train_text.h"
#include "baker/word_categories.h"
#include "baker/word_quality.h"
#include "data/text/words.h"

namespace planisphere {

namespace {

constexpr int least_occurrences = 4;
constexpr int spare_words = 15000;  // trained but not shown: those with digits

/// Without digits, and no single letters but those that are words.
bool is_shown(const std::string& word) {
  if (word.size() == 1 && word != "a" && word != "i") return false;
  return std::none_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Corpus build_corpus(const Corpus& text, int words) {
  const Corpus joined = join_phrases(text, {.discount = 10, .threshold = 500});
  Corpus corpus = keep_commonest(joined, least_occurrences, words + spare_words);
  std::cout << "Vocabulary: " << corpus.vocabulary() << " words and phrases, " << corpus.tokens.size()
            << " tokens" << std::endl;
  return corpus;
}

/// The commonest words that are shown, as numbers of the vocabulary.
std::vector<int> choose_words(const Corpus& corpus, int points) {
  std::vector<int> chosen;
  for (int word = 0; word < corpus.vocabulary() && static_cast<int>(chosen.size()) < points; ++word) {
    if (is_shown(corpus.words[static_cast<std::size_t>(word)])) chosen.push_back(word);
  }
  return chosen;
}

Status write_words(const WordsOptions& options, const WordNet& wordnet, const Corpus& corpus,
                   MatrixView<const float> vectors, int points) {
  const std::vector<int> chosen = choose_words(corpus, points);
  if (static_cast<int>(chosen.size()) < points)
    return Error{"--points: expected at most the " + std::to_string(chosen.size()) +
                 " words there are, found " + std::to_string(points) + "."};
  MapBundle bundle;
  bundle.name = "words-" + std::to_string(points);
  bundle.columns = {{"word", {}}};
  Matrix<float> rows(points, vectors.cols);
  for (int i = 0; i < points; ++i) {
    const int word = chosen[static_cast<std::size_t>(i)];
    std::string shown = corpus.words[static_cast<std::size_t>(word)];
    std::replace(shown.begin(), shown.end(), '_', ' ');
    bundle.columns[0].values.push_back(std::move(shown));
    std::copy_n(vectors.row(word), vectors.cols, rows.row(i));
  }
  bundle.categories = find_word_categories(wordnet, bundle.columns[0].values);
  lay_out(unit_rows(rows), options.map, bundle);
  print_word_quality(bundle.columns[0].values, bundle.neighbours, bundle.categories);
  return write_named_map(bundle, options.map.with_tensor, options.out + "/" + bundle.name);
}

Status copy_words(const WordsOptions& options) {
  for (const int points : options.points) {
    const std::string name = "/words-" + std::to_string(points);
    if (Status status = copy_baked_bundle(options.assets + name, options.out + name); !status.ok())
      return status;
  }
  return Done{};
}

Status train_words(const WordsOptions& options) {
  const Result<WordNet> wordnet = read_installed_wordnet(options.sources);
  if (!wordnet.ok()) return Error{wordnet.error()};
  Result<Corpus> text = read_word_corpus(options.sources, wordnet.value(), options.dictionaries);
  if (!text.ok()) return Error{text.error()};
  const int most = *std::max_element(options.points.begin(), options.points.end());
  const Corpus corpus = build_corpus(text.value(), most);
  text.value() = {};
  const Result<TextVectorState> state = train_text_vectors(corpus, options.training, options.checkpoint);
  if (!state.ok()) return Error{state.error()};
  for (const int points : options.points) {
    Status status = write_words(options, wordnet.value(), corpus, state.value().words, points);
    if (!status.ok()) return status;
  }
  return Done{};
}

}  // namespace

Status bake_words(const WordsOptions& options) {
  return options.train ? train_words(options) : copy_words(options);
}

}  // namespace planisphere
