// Classical scaling, metric scaling, t-SNE.
#include "baker/representation_maps.h"

#include <algorithm>
#include <cmath>

#include "dr/affinities.h"
#include "dr/classical_mds.h"
#include "dr/double_centring.h"
#include "dr/eigen_symmetric.h"
#include "dr/pair_distances.h"
#include "dr/smacof.h"
#include "dr/tsne.h"

namespace planisphere {
namespace {

constexpr int smacof_steps = 3000, tsne_steps = 1000;
constexpr float perplexity = 20;

Matrix<float> leading_columns(const Matrix<float>& matrix, int count) {
  Matrix<float> columns(matrix.rows(), count);
  for (int i = 0; i < matrix.rows(); ++i)
    std::copy_n(matrix.row(i), std::min(count, matrix.cols()), columns.row(i));
  return columns;
}

template <class Method>
Matrix<float> run(Method method, int points, int steps) {
  Matrix<float> layout(points, 2);
  method.initialise(layout);
  method.run_to(steps, layout);
  return layout;
}

}  // namespace

Matrix<float> find_meta_coordinates(const Matrix<float>& distances) {
  const int r = distances.rows();
  Matrix<float> squares(r, r);
  write_squared_distances(distances, squares);
  for (float& square : squares.flat()) square /= static_cast<float>(distances.cols());
  const CentredProducts centred = find_centred_products(squares);
  Matrix<double> products(r, r);
  for (int i = 0; i < r; ++i) {
    for (int j = 0; j < r; ++j) products(i, j) = static_cast<double>(centred.products(i, j));
  }
  const SymmetricEigen eigen = find_symmetric_eigen(products);
  Matrix<float> coordinates(r, r);
  for (int k = 0; k < r; ++k) {
    const double scale = std::sqrt(std::max(eigen.values[static_cast<std::size_t>(k)], 0.0));
    for (int i = 0; i < r; ++i) coordinates(i, k) = static_cast<float>(scale * eigen.vectors(k, i));
  }
  return coordinates;
}

std::vector<Representations::Map> lay_out_representations(const Matrix<float>& coordinates) {
  const int r = coordinates.rows();
  TsneOptions options;
  options.perplexity = perplexity;
  return {{"pca", leading_columns(coordinates, 2)},
          {"mds", run(Smacof(coordinates), r, smacof_steps)},
          {"tsne", run(Tsne(coordinates, options), r, tsne_steps)}};
}

LowRank find_low_rank(const std::vector<float>& distances, int points, int k) {
  const std::vector<PointPair> pairs = list_pairs(points);
  Matrix<float> squares(points, points);
  for (std::size_t p = 0; p < pairs.size(); ++p)
    squares(pairs[p].first, pairs[p].second) = squares(pairs[p].second, pairs[p].first) =
        distances[p] * distances[p];
  LowRank found{find_classical_mds(squares, k).layout, 0};
  double differences = 0, total = 0;
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    const auto a = std::span(found.points.row(pairs[p].first), static_cast<std::size_t>(k));
    const auto b = std::span(found.points.row(pairs[p].second), static_cast<std::size_t>(k));
    const double wanted = static_cast<double>(distances[p]);
    const double difference = find_disagreement(a, b) * std::sqrt(k) - wanted;
    differences += difference * difference;
    total += wanted * wanted;
  }
  if (total > 0) found.error = std::sqrt(differences / total);
  return found;
}

}  // namespace planisphere
