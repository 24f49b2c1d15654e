// Text as numbers: every word, in order, with the ends of sentences and documents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace planisphere {

/// Words are numbered as they come; keep_commonest() orders them by how common they are.
struct Corpus {
  static constexpr int sentence_end = -1;

  std::vector<std::string> words;    // v: the vocabulary
  std::vector<std::int64_t> counts;  // v
  std::vector<int> tokens;           // numbers of words, and sentence_end
  std::vector<std::size_t> begin = {
      0};  // documents + 1: document i is tokens[begin[i]] … tokens[begin[i + 1] − 1]

  int vocabulary() const { return static_cast<int>(words.size()); }
  int documents() const { return static_cast<int>(begin.size()) - 1; }
};

/// Fills a corpus word by word.
class CorpusBuilder {
 public:
  void add_word(std::string_view word);
  void end_sentence();
  void end_document();
  /// The whole; the builder is spent.
  Corpus finish();

 private:
  Corpus corpus_;
  std::unordered_map<std::string, int> number_of_;
};

/// The same text with only the `most` commonest words among those that occur at least `least_count` times,
/// numbered from the commonest on (ties by their bytes). Documents stay, if need be empty.
Corpus keep_commonest(const Corpus& corpus, std::int64_t least_count, int most);

struct PhraseOptions {
  double discount = 5;     // δ: keeps rare words from making phrases
  double threshold = 100;  // higher: fewer phrases
};

/// Joins pairs of neighbours that stand together much more often than apart, with "_" between: those with
/// (count(ab) − δ) · total / (count(a) count(b)) > threshold (Mikolov, Sutskever, Chen, Corrado and Dean
/// 2013, eq. 6, times the number of words as in their program). Twice makes phrases of up to four words.
Corpus join_phrases(const Corpus& corpus, const PhraseOptions& options);

}  // namespace planisphere
