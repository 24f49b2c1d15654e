// Words there and back.
#include "baker/vocabulary.h"

#include <algorithm>
#include <utility>

#include "data/text/words.h"

namespace planisphere {

std::vector<std::string> read_tokens(std::string_view text) {
  return split_tokens(fold_case(text));
}

Vocabulary::Vocabulary(std::vector<std::string> words) : words_(std::move(words)) {
  for (std::size_t i = SpecialWord::end + 1; i < words_.size(); ++i)
    number_of_.emplace(words_[i], static_cast<int>(i));
}

Vocabulary Vocabulary::of(const std::vector<std::vector<std::string>>& texts, int size) {
  std::unordered_map<std::string, int> counts;
  for (const auto& tokens : texts) {
    for (const std::string& token : tokens) ++counts[token];
  }
  std::vector<std::pair<int, std::string>> order;
  for (const auto& [token, count] : counts) order.emplace_back(-count, token);
  std::sort(order.begin(), order.end());
  std::vector<std::string> words = {"<unknown>", "<end>"};
  for (std::size_t i = 0; i < order.size() && static_cast<int>(words.size()) < size; ++i)
    words.push_back(order[i].second);
  return Vocabulary(std::move(words));
}

WordNumbers Vocabulary::number(const std::vector<std::string>& tokens) const {
  WordNumbers numbers;
  for (const std::string& token : tokens) {
    const auto found = number_of_.find(token);
    numbers.push_back(found == number_of_.end() ? SpecialWord::unknown : found->second);
  }
  return numbers;
}

std::vector<std::string> Vocabulary::spell(const WordNumbers& numbers) const {
  std::vector<std::string> tokens;
  for (const int number : numbers) tokens.push_back(words_[static_cast<std::size_t>(number)]);
  return tokens;
}

}  // namespace planisphere
