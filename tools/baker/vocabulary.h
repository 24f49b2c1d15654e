// Which words a translator knows, by number.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "learn/text/sentence_batch.h"

namespace planisphere {

/// What a translator reads of a text: its tokens (see data/text/words.h), folded.
std::vector<std::string> read_tokens(std::string_view text);

class Vocabulary {
 public:
  /// In order; the first two are SpecialWord's.
  explicit Vocabulary(std::vector<std::string> words);
  /// The `size` − 2 commonest tokens of the texts; among equals by their bytes.
  static Vocabulary of(const std::vector<std::vector<std::string>>& texts, int size);

  int size() const { return static_cast<int>(words_.size()); }
  const std::vector<std::string>& words() const { return words_; }
  WordNumbers number(const std::vector<std::string>& tokens) const;
  std::vector<std::string> spell(const WordNumbers& numbers) const;

 private:
  std::vector<std::string> words_;
  std::unordered_map<std::string, int> number_of_;
};

}  // namespace planisphere
