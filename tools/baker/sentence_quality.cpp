// Labels compared with neighbours' labels; translations with people's.
#include "baker/sentence_quality.h"

#include <algorithm>
#include <functional>
#include <iomanip>
#include <iostream>
#include <unordered_map>

#include "data/text/words.h"
#include "learn/text/bleu.h"
#include "learn/text/translate.h"

namespace planisphere {

namespace {

constexpr int beam = 5, examples = 8;

std::string join(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
  return line;
}

std::vector<std::string> label(const std::vector<SentencePair>& pairs,
                               const std::function<std::string(const std::vector<std::string>&)>& name,
                               bool target) {
  std::vector<std::string> labels;
  for (const SentencePair& pair : pairs)
    labels.push_back(name(read_words(target ? pair.target : pair.source)));
  return labels;
}

std::string word_at(const std::vector<std::string>& words, std::size_t place) {
  return place < words.size() ? words[place] : "";
}

}  // namespace

std::vector<std::string> read_words(const std::string& text) {
  return split_words(fold_case(text));
}

Agreement measure_agreement(const std::vector<std::string>& labels, MatrixView<const int> neighbours) {
  std::unordered_map<std::string, double> sizes;
  for (const std::string& name : labels) ++sizes[name];
  const double n = neighbours.rows;
  double same = 0, chance = 0;
  for (int i = 0; i < neighbours.rows; ++i) {
    const std::string& own = labels[static_cast<std::size_t>(i)];
    for (int k = 0; k < neighbours.cols; ++k)
      same += labels[static_cast<std::size_t>(neighbours(i, k))] == own ? 1 : 0;
    chance += (sizes[own] - 1) / (n - 1);
  }
  return {same / (n * neighbours.cols), chance / n};
}

void print_sentence_quality(const std::vector<SentencePair>& pairs, MatrixView<const int> neighbours) {
  using Words = std::vector<std::string>;
  const auto print = [&](const char* what, const std::vector<std::string>& labels) {
    const Agreement agreement = measure_agreement(labels, neighbours);
    std::cout << "  the same " << what << ": " << std::fixed << std::setprecision(3) << agreement.found
              << ", by chance " << agreement.chance << std::endl;
  };
  std::cout << "Of the " << neighbours.cols << " nearest of " << pairs.size() << " sentences have"
            << std::endl;
  print("first word", label(
                          pairs, [](const Words& words) { return word_at(words, 0); }, false));
  print("second word", label(
                           pairs, [](const Words& words) { return word_at(words, 1); }, false));
  print("third word", label(
                          pairs, [](const Words& words) { return word_at(words, 2); }, false));
  print("last word", label(
                         pairs, [](const Words& words) { return words.empty() ? "" : words.back(); }, false));
  print("number of words",
        label(
            pairs, [](const Words& words) { return std::to_string(words.size()); }, false));
  print("first word of the translation",
        label(
            pairs, [](const Words& words) { return word_at(words, 0); }, true));
}

void print_bleu(const TrainedTranslator& trained, const std::vector<SentencePair>& pairs) {
  std::vector<WordNumbers> sources;
  std::vector<std::vector<std::string>> references;
  for (const SentencePair& pair : pairs) {
    sources.push_back(trained.source.number(read_tokens(pair.source)));
    references.push_back(read_tokens(pair.target));
  }
  std::vector<std::vector<std::string>> written;
  for (const int kept : {1, beam}) {
    written.clear();
    for (const Translation& translation : translate_all(trained.translator, sources, {.beam = kept}))
      written.push_back(trained.target.spell(translation.words));
    const Bleu bleu = find_bleu(written, references);
    std::cout << "BLEU of " << pairs.size() << " sentences held out, " << (kept == 1 ? "greedy" : "beam of 5")
              << ": " << std::fixed << std::setprecision(2) << bleu.score << " (precisions";
    for (const double precision : bleu.precision) std::cout << " " << 100 * precision;
    std::cout << ", brevity " << std::setprecision(3) << bleu.brevity_penalty << ")" << std::endl;
  }
  for (std::size_t i = 0; i < std::min<std::size_t>(examples, pairs.size()); ++i)
    std::cout << "  " << pairs[i].source << "\n    → " << join(written[i]) << "\n    = " << pairs[i].target
              << std::endl;
}

}  // namespace planisphere
