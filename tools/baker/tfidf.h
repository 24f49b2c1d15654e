// The baseline that learned vectors are held against: weighted counts of words, and the leading directions of
// those.
#pragma once

#include <cstdint>

#include "base/matrix.h"
#include "learn/text/corpus.h"

namespace planisphere {

/// documents × dimensions: rows of the truncated singular value decomposition U S of the matrix of (1 + ln
/// tf) · ln(n / df), rows of length 1 before it (latent semantic analysis: Deerwester, Dumais, Furnas,
/// Landauer and Harshman 1990). Empty documents get zeros.
Matrix<float> find_tfidf_vectors(const Corpus& corpus, int dimensions, std::uint64_t seed = 1);

}  // namespace planisphere
