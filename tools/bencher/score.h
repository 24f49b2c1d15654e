// How good layouts are, whoever made them: the same numbers for everybody.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "bencher/lay_out.h"

namespace planisphere {

struct ScoreOrder {
  DataOrder data;
  std::vector<std::string> layouts;  // files of rows, see rows_file.h
  int dimensions = 2;                // of the layouts
  float perplexity = 0;              // of the affinities that KL is about; 0: no KL
  bool stress = false;               // for methods that want to keep distances
};

/// For each layout one line of JSON: knn15 and trustworthiness over all points up to 10,000 and over 5,000 of
/// them above; kl (nats) over all pairs, with affinities from exact neighbours as t-SNE defines them; stress
/// (scale-free, see quality.h).
Result<std::string> score_layouts(const ScoreOrder& order);

}  // namespace planisphere
