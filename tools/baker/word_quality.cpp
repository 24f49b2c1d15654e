// The probes are words of many kinds, chosen before there was anything to look at.
#include "baker/word_quality.h"

#include <algorithm>
#include <iomanip>
#include <iostream>

#include "baker/category_purity.h"

namespace planisphere {

namespace {

constexpr const char* probes[] = {
    "dog",      "bread", "london",  "france", "red",      "happy",    "angry",    "mother",  "king",
    "river",    "hand",  "knee",    "walk",   "run",      "speak",    "think",    "monday",  "january",
    "seven",    "gold",  "oxygen",  "doctor", "teacher",  "soldier",  "piano",    "music",   "ship",
    "car",      "house", "church",  "law",    "money",    "computer", "software", "network", "disease",
    "heart",    "tree",  "flower",  "bird",   "fish",     "apple",    "wine",     "winter",  "rain",
    "mountain", "green", "quickly", "small",  "beautiful"};

}  // namespace

void print_word_quality(const std::vector<std::string>& words, MatrixView<const int> neighbours,
                        const CategoryGraph& categories) {
  for (const char* probe : probes) {
    const auto found = std::find(words.begin(), words.end(), probe);
    std::cout << "  " << probe << ":";
    if (found == words.end()) std::cout << " (not among them)";
    for (int k = 0; found != words.end() && k < neighbours.cols; ++k) {
      const int other = neighbours(static_cast<int>(found - words.begin()), k);
      std::cout << " " << words[static_cast<std::size_t>(other)] << (k + 1 < neighbours.cols ? "," : "");
    }
    std::cout << "\n";
  }
  const Result<Categories> closed = close_categories(categories, "categories");
  if (!closed.ok()) return;
  const Purity purity = measure_purity(closed.value(), neighbours);
  std::cout << "Purity of " << neighbours.cols << " neighbours over " << purity.categories
            << " WordNet categories: " << std::fixed << std::setprecision(4) << purity.found << ", by chance "
            << purity.chance << ": " << std::setprecision(1) << purity.found / purity.chance << " times"
            << std::endl;
}

}  // namespace planisphere
