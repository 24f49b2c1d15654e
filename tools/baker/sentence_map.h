// A map of sentences by the state in which the encoder leaves them.
#pragma once

#include <string>
#include <vector>

#include "baker/named_map.h"
#include "baker/translator_file.h"
#include "data/text_tables.h"

namespace planisphere {

/// Sentences × 2 layers units: the outputs and cells of all layers after the sentence's end, all that the
/// decoder is told of it.
Matrix<float> find_sentence_states(const TrainedTranslator& trained, const std::vector<SentencePair>& pairs);

/// "first word: this", "second word: package" where at least five sentences have it, and "length: 5 to 6
/// words".
CategoryGraph find_sentence_categories(const std::vector<SentencePair>& pairs);

/// The bundle, laid out; prints what rules it.
MapBundle make_sentence_map(const TrainedTranslator& trained, const std::vector<SentencePair>& pairs,
                            const NamedMapOptions& options);

}  // namespace planisphere
