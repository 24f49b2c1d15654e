// A trained translator on the disk: its vocabularies and options as JSON, its weights in 16 bits.
#pragma once

#include <string>

#include "baker/vocabulary.h"
#include "base/result.h"
#include "learn/text/translator.h"

namespace planisphere {

struct TrainedTranslator {
  Translator translator;
  Vocabulary source, target;
};

/// Writes translator.json and translator.bytes (int16, little-endian, in the parameters' order; those of a
/// part — a table of embeddings, a layer's input weights … — as multiples of its "scales" entry) into the
/// folder.
Status write_translator(const TrainedTranslator& trained, const std::string& folder);
/// Errors: files that are not there, or whose sizes do not fit.
Result<TrainedTranslator> read_translator(const std::string& folder);

}  // namespace planisphere
