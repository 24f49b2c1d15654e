// Random and PCA beginnings.
#include "dr/starting_layout.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/random.h"
#include "dr/fuzzy_graph.h"
#include "dr/fuzzy_memberships.h"
#include "dr/neighbours.h"
#include "dr/pca.h"
#include "dr/sane_rows.h"
#include "dr/spectral.h"

namespace planisphere {
namespace {

constexpr float noise = 0.01f;
constexpr std::uint64_t layout_stream = 1;  // apart from whatever else the seed is used for

void add_noise(std::uint64_t seed, float deviation, MatrixView<float> layout) {
  Random random(seed, layout_stream);
  for (float& coordinate : layout.flat()) coordinate += deviation * random.normal();
}

}  // namespace

void write_random_layout(std::uint64_t seed, float deviation, MatrixView<float> layout) {
  std::fill(layout.flat().begin(), layout.flat().end(), 0.0f);
  add_noise(seed, deviation, layout);
}

void write_pca_layout(MatrixView<const float> data, std::uint64_t seed, float deviation,
                      MatrixView<float> layout) {
  assert(data.rows == layout.rows && "one row of the layout for each point");
  const int k = std::min({layout.cols, data.rows, data.cols});
  const Pca pca = find_pca(data, k);
  const double first_deviation = k > 0 ? std::sqrt(pca.variances[0]) : 0;
  if (!(first_deviation > 0)) return write_random_layout(seed, deviation, layout);

  Matrix<float> scores(data.rows, k);
  write_pca_scores(pca, data, scores);
  const double scale = static_cast<double>(deviation) / first_deviation;
  std::fill(layout.flat().begin(), layout.flat().end(), 0.0f);
  for (int i = 0; i < data.rows; ++i) {
    for (int j = 0; j < k; ++j) layout(i, j) = static_cast<float>(static_cast<double>(scores(i, j)) * scale);
  }
  add_noise(seed, noise * deviation, layout);
}

namespace {

constexpr int spectral_neighbours = 14;  // and the point itself

double find_first_deviation(MatrixView<const float> layout) {
  double sum = 0, squares = 0;
  for (int i = 0; i < layout.rows; ++i) {
    const double y = static_cast<double>(layout(i, 0));
    sum += y;
    squares += y * y;
  }
  const double n = std::max(1, layout.rows);
  return std::sqrt(std::max(0.0, squares / n - sum / n * sum / n));
}

}  // namespace

void write_spectral_start(MatrixView<const float> data, std::uint64_t seed, float deviation,
                          MatrixView<float> layout) {
  const SaneRows sane(data);
  Matrix<float> guide(data.rows, layout.cols);
  write_pca_layout(data, seed, 1, guide);
  NeighbourOptions search;
  search.seed = seed;
  const Neighbours neighbours = find_neighbours(sane.rows(), spectral_neighbours, search);
  Matrix<float> memberships(neighbours.points(), neighbours.count());
  write_memberships(neighbours, memberships);
  write_spectral_layout(build_fuzzy_graph(neighbours.index, memberships), guide, seed, layout);
  const double found = find_first_deviation(layout);
  if (!(found > 0)) return write_random_layout(seed, deviation, layout);
  for (float& y : layout.flat())
    y = static_cast<float>(static_cast<double>(y) * static_cast<double>(deviation) / found);
  add_noise(seed, noise * deviation, layout);
}

void write_starting_layout(Initialisation kind, MatrixView<const float> data, std::uint64_t seed,
                           float deviation, MatrixView<float> layout) {
  if (kind == Initialisation::pca) return write_pca_layout(data, seed, deviation, layout);
  if (kind == Initialisation::spectral) return write_spectral_start(data, seed, deviation, layout);
  write_random_layout(seed, deviation, layout);
}

}  // namespace planisphere
