// Makes the bundles of words: words-5000 and words-50000.
#pragma once

#include <string>
#include <vector>

#include "baker/named_map.h"
#include "baker/text_sources.h"
#include "base/result.h"
#include "learn/text/text_vectors.h"

namespace planisphere {

struct WordsOptions {
  TextSources sources;
  std::vector<std::string> dictionaries = {"foldoc",
                                           "gcide"};  // besides WordNet's glosses and package descriptions
  std::vector<int> points = {50000, 5000};
  TextVectorOptions training;
  NamedMapOptions map;
  bool train = false;  // otherwise the bundles are copied from the assets
  std::string assets, out, checkpoint;
};

/// Copies the bundles words-N that the assets have, or trains on the sources, writes a bundle words-N for
/// each N of `points`, and prints how good the vectors are.
Status bake_words(const WordsOptions& options);

}  // namespace planisphere
