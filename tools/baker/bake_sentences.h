// Teaches a translator, or takes the one that is there, and makes a map of the sentences it has read.
#pragma once

#include <string>

#include "baker/named_map.h"
#include "baker/text_sources.h"
#include "base/result.h"
#include "learn/text/translator_trainer.h"

namespace planisphere {

struct SentencesOptions {
  TextSources sources;
  std::string pairs;      // a table to learn from instead of packages' descriptions
  bool train = false;     // otherwise the weights are read; a table is always learned from
  bool evaluate = false;  // print BLEU, too
  int vocabulary = 4000;  // words of each language
  int most_tokens = 15;   // longer sentences are left out, and translations a third longer
  int points = 3000;      // sentences shown
  TranslatorOptions translator;
  TranslatorTraining training;
  NamedMapOptions map;
  std::string weights, out;  // folders
  std::string checkpoint;    // the file that interrupted training goes on from; "" for none
};

/// Writes the bundle sentences (of a table: sentences-NAME) from sentences that were never learned from.
/// Training is kept every twentieth of the way, and what was kept is gone when the bundle is there.
/// Without descriptions at hand says so and leaves the bundle out.
Status bake_sentences(const SentencesOptions& options);

}  // namespace planisphere
