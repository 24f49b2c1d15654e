// Makes the bundles of articles, and measures how good their vectors are.
#pragma once

#include <string>

#include "baker/article_sources.h"
#include "baker/named_map.h"
#include "baker/text_sources.h"
#include "base/result.h"
#include "learn/text/text_vectors.h"

namespace planisphere {

struct ArticlesOptions {
  TextSources sources;
  std::string wikipedia;  // a dump to read instead
  std::string table;      // a table to read instead
  int limit = 0;          // articles of the dump; 0: all
  int words = 2000;       // of each article at most; 0: all
  bool train = false;     // otherwise the bundles of FOLDOC and of packages are copied from the assets
  bool evaluate = false;  // print quality beside the baseline, write nothing
  TextVectorOptions training;
  NamedMapOptions map;
  std::string assets, out, checkpoint;
};

/// Without a dump or table: FOLDOC and Debian's packages, a bundle each. Those that are copied get a file of
/// the packages' summaries, which the assets do not have, where the package index is at hand.
Status bake_articles(const ArticlesOptions& options);

}  // namespace planisphere
