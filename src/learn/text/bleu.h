// How much translations have in common with those that people have written.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace planisphere {

struct Bleu {
  double score = 0;                    // 0 … 100
  double precision[4] = {0, 0, 0, 0};  // of runs of 1 … 4 words
  double brevity_penalty = 1;          // below 1 where translations are shorter
};

/// Of a corpus, one reference for each translation: geometric mean of the precisions of runs of one to four
/// words, each run counted at most as often as the reference has it, times exp(1 − reference words /
/// translated words) where that is below 1 (Papineni, Roukos, Ward and Zhu 2002). 0 where no run of four is
/// right.
Bleu find_bleu(std::span<const std::vector<std::string>> translations,
               std::span<const std::vector<std::string>> references);

}  // namespace planisphere
