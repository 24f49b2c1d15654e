// Whether word vectors make sense: to a reader, and by WordNet.
#pragma once

#include <string>
#include <vector>

#include "base/matrix.h"
#include "data/categories.h"

namespace planisphere {

/// Prints the neighbours of 50 common words (those that are there), and the purity of neighbours by category
/// with its ratio to chance.
void print_word_quality(const std::vector<std::string>& words, MatrixView<const int> neighbours,
                        const CategoryGraph& categories);

}  // namespace planisphere
