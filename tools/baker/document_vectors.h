// What stands for an article: its paragraph vector together with its words.
#pragma once

#include "base/matrix.h"
#include "learn/text/corpus.h"
#include "learn/text/text_vectors.h"

namespace planisphere {

/// documents × d: means of the documents' word vectors, a word of share p weighing a / (a + p) with a =
/// 0.001, without the direction that all have in common (Arora, Liang and Ma 2017).
Matrix<float> find_mean_word_vectors(const Corpus& corpus, MatrixView<const float> words);

/// documents × d: paragraph vectors and means of word vectors, each at length 1, side by side, turned so that
/// d dimensions keep most of both; rows of length 1. Trained together, the two err in different places.
Matrix<float> join_document_vectors(const Corpus& corpus, const TextVectorState& state);

}  // namespace planisphere
