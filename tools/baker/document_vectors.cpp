// Two views of an article, and the plane that keeps most of both.
#include "baker/document_vectors.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "baker/named_map.h"
#include "dr/pca.h"

namespace planisphere {

Matrix<float> find_mean_word_vectors(const Corpus& corpus, MatrixView<const float> words) {
  constexpr double a = 1e-3;
  const auto total =
      static_cast<double>(std::accumulate(corpus.counts.begin(), corpus.counts.end(), std::int64_t{0}));
  Matrix<float> sums(corpus.documents(), words.cols);
  for (int i = 0; i < corpus.documents(); ++i) {
    const auto d = static_cast<std::size_t>(i);
    for (std::size_t t = corpus.begin[d]; t < corpus.begin[d + 1]; ++t) {
      const int word = corpus.tokens[t];
      if (word < 0) continue;
      const double share = static_cast<double>(corpus.counts[static_cast<std::size_t>(word)]) / total;
      const auto weight = static_cast<float>(a / (a + share));
      for (int j = 0; j < words.cols; ++j) sums(i, j) += weight * words(word, j);
    }
  }
  Matrix<float> means = unit_rows(sums);
  const Pca pca = find_pca(means, 1);
  for (int i = 0; i < means.rows(); ++i) {
    double along = 0;
    for (int j = 0; j < means.cols(); ++j) {
      means(i, j) -= pca.mean[static_cast<std::size_t>(j)];
      along += static_cast<double>(means(i, j)) * pca.components(0, j);
    }
    for (int j = 0; j < means.cols(); ++j) means(i, j) -= static_cast<float>(along) * pca.components(0, j);
  }
  return means;
}

Matrix<float> join_document_vectors(const Corpus& corpus, const TextVectorState& state) {
  const Matrix<float> own = unit_rows(state.documents),
                      means = unit_rows(find_mean_word_vectors(corpus, state.words));
  const int n = own.rows(), d = own.cols();
  Matrix<float> joined(n, 2 * d);
  for (int i = 0; i < n; ++i) {
    std::copy_n(own.row(i), d, joined.row(i));
    std::copy_n(means.row(i), d, joined.row(i) + d);
  }
  const int kept = std::min({n, d});
  Matrix<float> scores(n, kept);
  write_pca_scores(find_pca(joined, kept), joined, scores);
  return unit_rows(scores);
}

}  // namespace planisphere
