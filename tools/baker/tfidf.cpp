// U and S² are eigenvectors and eigenvalues of X Xᵀ, which is never formed: two passes over X apply it.
#include "baker/tfidf.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "dr/leading_eigenvectors.h"

namespace planisphere {

namespace {

struct Entry {
  int index;
  float weight;
};
using SparseRows = std::vector<std::vector<Entry>>;

SparseRows build_rows(const Corpus& corpus) {
  const auto n = static_cast<std::size_t>(corpus.documents());
  std::vector<std::map<int, int>> counts(n);
  std::vector<int> documents_with(corpus.words.size());
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t t = corpus.begin[i]; t < corpus.begin[i + 1]; ++t) {
      const int word = corpus.tokens[t];
      if (word >= 0 && ++counts[i][word] == 1) ++documents_with[static_cast<std::size_t>(word)];
    }
  }
  SparseRows rows(n);
  for (std::size_t i = 0; i < n; ++i) {
    double squares = 0;
    for (const auto& [word, count] : counts[i]) {
      const double rarity = static_cast<double>(n) / documents_with[static_cast<std::size_t>(word)];
      const double weight = (1 + std::log(count)) * std::log(rarity);
      squares += weight * weight;
      rows[i].push_back({word, static_cast<float>(weight)});
    }
    for (Entry& entry : rows[i]) entry.weight /= static_cast<float>(squares > 0 ? std::sqrt(squares) : 1);
  }
  return rows;
}

SparseRows transpose(const SparseRows& rows, int columns) {
  SparseRows transposed(static_cast<std::size_t>(columns));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const Entry& entry : rows[i])
      transposed[static_cast<std::size_t>(entry.index)].push_back({static_cast<int>(i), entry.weight});
  }
  return transposed;
}

/// to[i] ← Σ_j rows[i][j] from[j]
void multiply(const SparseRows& rows, const float* from, float* to) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    double sum = 0;
    for (const Entry& entry : rows[i]) sum += static_cast<double>(entry.weight) * from[entry.index];
    to[i] = static_cast<float>(sum);
  }
}

}  // namespace

Matrix<float> find_tfidf_vectors(const Corpus& corpus, int dimensions, std::uint64_t seed) {
  const int n = corpus.documents(), padded = (n + 7) / 8 * 8;
  assert(padded > smallest_krylov_size(dimensions) && "more documents than the decomposition needs");
  const SparseRows rows = build_rows(corpus), columns = transpose(rows, corpus.vocabulary());
  const ApplyMatrix apply = [&](MatrixView<const float> vectors, MatrixView<float> images) {
    parallel_for(vectors.rows, [&](int v) {
      std::vector<float> words(columns.size());
      multiply(columns, vectors.row(v), words.data());
      std::fill_n(images.row(v), images.cols, 0.0f);
      multiply(rows, words.data(), images.row(v));
    });
  };
  const LeadingEigenvectors found = find_leading_eigenvectors(padded, dimensions, seed, apply);
  Matrix<float> scores(n, dimensions);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < dimensions; ++j) {
      const double size = std::sqrt(std::max(found.values[static_cast<std::size_t>(j)], 0.0));
      scores(i, j) = found.vectors(j, i) * static_cast<float>(size);
    }
  }
  return scores;
}

}  // namespace planisphere
