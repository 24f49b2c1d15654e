// Scaling by eigenvectors: all points at once, or landmarks first.
#include "dr/classical_mds.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "base/parallel.h"
#include "base/random.h"
#include "dr/affinities.h"
#include "dr/distance_rows.h"
#include "dr/double_centring.h"
#include "dr/nearest_float.h"
#include "dr/padded_rows.h"

namespace planisphere {
namespace {

constexpr std::uint64_t landmark_stream = 2;
constexpr int points_per_task = 512;
constexpr double negligible = 1e-7;  // an eigenvalue of nothing but rounding errors, relative to the first

bool is_positive(const LeadingProducts& leading, std::size_t v) {
  return leading.values[v] > negligible * std::abs(leading.values[0]);
}

// Squared distances in unit² become a layout in the data's unit.
void scale_by(double unit, ClassicalMds& mds) {
  if (unit == 1) return;
  for (float& coordinate : mds.layout.flat()) {
    coordinate = nearest_float(static_cast<double>(coordinate) * unit);
  }
  for (double& eigenvalue : mds.eigenvalues) eigenvalue *= unit * unit;
}

// m × n
Matrix<float> find_landmark_distances(const PaddedRows& rows, int n, std::span<const int> landmarks) {
  Matrix<float> squared(static_cast<int>(landmarks.size()), n);
  parallel_for(squared.rows(), [&](int i) {
    const std::span<float> row(squared.row(i), static_cast<std::size_t>(n));
    write_distances_from(rows, landmarks[static_cast<std::size_t>(i)], row);
    for (float& distance : row) distance *= distance;
  });
  return squared;
}

// x_v = −½ Σ_i vector_v,i / √λ_v · (δ_i − mean δ_i): de Silva and Tenenbaum (2004), section 2.2.
void place_stretch(MatrixView<const float> squared_distances, std::span<const double> means,
                   const LeadingProducts& leading, int first, int end, MatrixView<float> layout) {
  std::vector<double> sums(static_cast<std::size_t>(end - first));
  for (int v = 0; v < leading.vectors.rows(); ++v) {
    if (!is_positive(leading, static_cast<std::size_t>(v))) continue;
    const double scale = -0.5 / std::sqrt(leading.values[static_cast<std::size_t>(v)]);
    std::fill(sums.begin(), sums.end(), 0.0);
    for (int i = 0; i < squared_distances.rows; ++i) {
      const float* const distances = squared_distances.row(i) + first;
      const double weight = scale * leading.vectors(v, i), mean = means[static_cast<std::size_t>(i)];
      for (std::size_t p = 0; p < sums.size(); ++p) {
        sums[p] += weight * (static_cast<double>(distances[p]) - mean);
      }
    }
    for (int i = first; i < end; ++i) {
      layout(i, v) = nearest_float(sums[static_cast<std::size_t>(i - first)]);
    }
  }
}

void place_points(MatrixView<const float> squared_distances, std::span<const double> means,
                  const LeadingProducts& leading, MatrixView<float> layout) {
  const int n = squared_distances.cols;
  parallel_for((n + points_per_task - 1) / points_per_task, [&](int task) {
    place_stretch(squared_distances, means, leading, task * points_per_task,
                  std::min((task + 1) * points_per_task, n), layout);
  });
}

}  // namespace

ClassicalMds find_classical_mds(MatrixView<const float> squared_distances, int k, std::uint64_t seed) {
  assert(squared_distances.rows == squared_distances.cols && k >= 0 && "n × n expected");
  const int n = squared_distances.rows, known = std::min(k, n);
  ClassicalMds mds{Matrix<float>(n, k), std::vector<double>(static_cast<std::size_t>(k))};
  const LeadingProducts leading =
      find_leading_products(find_centred_products(squared_distances), known, seed);
  std::copy(leading.values.begin(), leading.values.end(), mds.eigenvalues.begin());
  for (int v = 0; v < known; ++v) {
    if (!is_positive(leading, static_cast<std::size_t>(v))) continue;
    const double length = std::sqrt(leading.values[static_cast<std::size_t>(v)]);
    for (int i = 0; i < n; ++i) mds.layout(i, v) = nearest_float(length * leading.vectors(v, i));
  }
  return mds;
}

ClassicalMds find_landmark_mds(MatrixView<const float> squared_distances, std::span<const int> landmarks,
                               int k, std::uint64_t seed) {
  const int m = squared_distances.rows, n = squared_distances.cols, known = std::min(k, m);
  assert(static_cast<int>(landmarks.size()) == m && "one row for each landmark expected");
  Matrix<float> among(m, m);
  for (int i = 0; i < m; ++i) {
    for (int j = 0; j < m; ++j) among(i, j) = squared_distances(i, landmarks[static_cast<std::size_t>(j)]);
  }
  const CentredProducts centred = find_centred_products(among);
  const LeadingProducts leading = find_leading_products(centred, known, seed);
  ClassicalMds mds{Matrix<float>(n, k), std::vector<double>(static_cast<std::size_t>(k))};
  std::copy(leading.values.begin(), leading.values.end(), mds.eigenvalues.begin());
  place_points(squared_distances, centred.row_means, leading, mds.layout);
  return mds;
}

ClassicalMds find_classical_mds_of(MatrixView<const float> data, const ClassicalMdsOptions& options) {
  const int n = data.rows;
  if (n <= options.exact_up_to) {
    Matrix<float> squared_distances(n, n);
    const double unit = write_squared_distances(data, squared_distances);
    ClassicalMds mds = find_classical_mds(squared_distances, options.dimensions, options.seed);
    scale_by(unit, mds);
    return mds;
  }
  const PaddedRows rows = pad_rows(data, {}, find_unit(data));
  const std::vector<int> landmarks =
      choose_landmarks(n, std::max(options.landmarks, 2 * options.dimensions + 2), options.seed);
  ClassicalMds mds = find_landmark_mds(find_landmark_distances(rows, n, landmarks), landmarks,
                                       options.dimensions, options.seed);
  scale_by(rows.unit, mds);
  return mds;
}

std::vector<int> choose_landmarks(int n, int m, std::uint64_t seed) {
  std::vector<int> points(static_cast<std::size_t>(n));
  std::iota(points.begin(), points.end(), 0);
  Random random(seed, landmark_stream);
  shuffle(std::span(points), random);
  points.resize(static_cast<std::size_t>(std::clamp(m, 0, n)));
  std::sort(points.begin(), points.end());
  return points;
}

}  // namespace planisphere
