// Counts runs of words, sentence by sentence.
#include "learn/text/bleu.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

namespace planisphere {
namespace {

using Run = std::span<const std::string>;
struct Before {
  bool operator()(Run a, Run b) const {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
  }
};
using Counts = std::map<Run, int, Before>;

Counts count_runs(Run words, std::size_t length) {
  Counts counts;
  for (std::size_t first = 0; first + length <= words.size(); ++first) ++counts[words.subspan(first, length)];
  return counts;
}

}  // namespace

Bleu find_bleu(std::span<const std::vector<std::string>> translations,
               std::span<const std::vector<std::string>> references) {
  assert(translations.size() == references.size() && "a reference for each translation expected");
  Bleu bleu;
  double right[4] = {}, all[4] = {}, words = 0, wanted = 0;
  for (std::size_t i = 0; i < translations.size(); ++i) {
    words += static_cast<double>(translations[i].size());
    wanted += static_cast<double>(references[i].size());
    for (std::size_t n = 0; n < 4; ++n) {
      const Counts expected = count_runs(references[i], n + 1);
      for (const auto& [run, count] : count_runs(translations[i], n + 1)) {
        const auto found = expected.find(run);
        right[n] += found == expected.end() ? 0 : std::min(count, found->second);
        all[n] += count;
      }
    }
  }
  double logarithms = 0;
  for (std::size_t n = 0; n < 4; ++n) {
    bleu.precision[n] = all[n] > 0 ? right[n] / all[n] : 0;
    logarithms += std::log(bleu.precision[n]) / 4;
  }
  bleu.brevity_penalty = words > 0 ? std::min(1.0, std::exp(1 - wanted / words)) : 0;
  bleu.score = 100 * bleu.brevity_penalty * std::exp(logarithms);
  return bleu;
}

}  // namespace planisphere
