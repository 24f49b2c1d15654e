// Random and PCA beginnings.
#include "dr/starting_layout.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/random.h"
#include "dr/pca.h"

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

}  // namespace planisphere
