// What the place of a sentence in the encoder's space is ruled by, and how well it is translated.
#pragma once

#include <string>
#include <vector>

#include "baker/translator_file.h"
#include "base/matrix.h"
#include "data/text_tables.h"

namespace planisphere {

/// A text's words, folded, as readers count them: without signs.
std::vector<std::string> read_words(const std::string& text);

/// The mean share of a point's neighbours (n × k) that have its label, and the same for points drawn by
/// chance: Σ n_c (n_c − 1) / n (n − 1) over labels c.
struct Agreement {
  double found = 0, chance = 0;
};
Agreement measure_agreement(const std::vector<std::string>& labels, MatrixView<const int> neighbours);

/// Prints the agreement of neighbours in first, second, third and last word, in length, and in the first word
/// of the translation.
void print_sentence_quality(const std::vector<SentencePair>& pairs, MatrixView<const int> neighbours);

/// Prints BLEU of greedy translations and of a beam's, the reference being folded tokens, and some examples.
void print_bleu(const TrainedTranslator& trained, const std::vector<SentencePair>& pairs);

}  // namespace planisphere
