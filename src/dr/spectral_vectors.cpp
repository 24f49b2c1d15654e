// Eight vectors, kept side by side so that they fill the lanes, are filtered again and again until only the
// slowest waves are left in them.
#include "dr/spectral_vectors.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/random.h"
#include "dr/eigen_symmetric.h"
#include "dr/spectral_block.h"

namespace planisphere {
namespace {

constexpr int dense_up_to = 64;  // points
constexpr double tolerance = 1e-4;
constexpr int most_rounds = 24;
constexpr int highest_degree = 40;
// Of the first wave against the last of the eight: more would drown the others in its rounding errors.
constexpr double strongest_filter = 1e4;

/// √(Σ_j w_ij), never 0.
std::vector<double> find_root_degrees(const SparseAffinities& graph) {
  std::vector<double> roots(graph.points());
  for (int i = 0; i < graph.points(); ++i) {
    double degree = 0;
    for (std::size_t e = graph.begins[i]; e < graph.begins[i + 1]; ++e)
      degree += static_cast<double>(graph.value[e]);
    roots[i] = std::sqrt(std::max(degree, 1e-30));
  }
  return roots;
}

/// D^−½ W D^−½: the graph with other weights.
AlignedVector<float> normalise(const SparseAffinities& graph, const std::vector<double>& roots) {
  AlignedVector<float> weights(graph.value.size());
  for (int i = 0; i < graph.points(); ++i) {
    for (std::size_t e = graph.begins[i]; e < graph.begins[i + 1]; ++e) {
      weights[e] =
          static_cast<float>(static_cast<double>(graph.value[e]) / (roots[i] * roots[graph.column[e]]));
    }
  }
  return weights;
}

void point_largest_upwards(MatrixView<float> vectors) {
  for (int v = 0; v < vectors.rows; ++v) {
    float* const row = vectors.row(v);
    const float* const largest = std::max_element(
        row, row + vectors.cols, [](float a, float b) { return std::fabs(a) < std::fabs(b); });
    if (*largest >= 0) continue;
    for (int i = 0; i < vectors.cols; ++i) row[i] = -row[i];
  }
}

SpectralVectors solve_in_full(const SparseAffinities& graph, const AlignedVector<float>& weights, int k) {
  const int n = graph.points();
  Matrix<double> matrix(n, n);
  for (int i = 0; i < n; ++i) {
    for (std::size_t e = graph.begins[i]; e < graph.begins[i + 1]; ++e) {
      matrix(i, graph.column[e]) += static_cast<double>(weights[e]);
    }
  }
  const SymmetricEigen eigen = find_symmetric_eigen(matrix);
  SpectralVectors found{Matrix<float>(k, n), {}, 0};
  for (int v = 0; v < k; ++v) {
    found.values.push_back(eigen.values[v + 1]);
    for (int i = 0; i < n; ++i) found.vectors(v, i) = static_cast<float>(eigen.vectors(v + 1, i));
  }
  return found;
}

// The Chebyshev polynomial of this degree is at most 1 on [−1, cut] and large at 1: the lowest degree at
// which it is as large there as may be.
int choose_degree(double cut) {
  const double top = (3 - cut) / (1 + cut);  // where 1 lies if −1 … cut is mapped to −1 … 1
  double previous = 1, value = top;
  int degree = 1;
  for (; degree < highest_degree && value < strongest_filter; ++degree) {
    const double next = 2 * top * value - previous;
    previous = value;
    value = next;
  }
  return degree;
}

// T_m(t(A)) X by T_(m+1)(t) = 2 t T_m(t) − T_(m−1)(t), where t maps −1 … cut to −1 … 1.
void filter(const SpectralBlock::Operator& graph, double cut, SpectralBlock& block,
            SpectralBlock (&scratch)[2]) {
  const float scale = static_cast<float>(2 / (1 + cut)), shift = static_cast<float>((1 - cut) / (1 + cut));
  SpectralBlock &before = scratch[0], &now = scratch[1];
  std::swap(before, block);
  now.set_combination(graph, scale, shift, before, 0, before);
  for (int degree = choose_degree(cut); degree > 1; --degree) {
    block.set_combination(graph, 2 * scale, 2 * shift, now, -1, before);
    std::swap(before, now);
    std::swap(now, block);
  }
  std::swap(block, now);
}

SpectralVectors solve_by_filtering(const SparseAffinities& graph, const AlignedVector<float>& weights,
                                   const std::vector<double>& roots, int k, std::uint64_t seed,
                                   Progress* progress) {
  const int n = graph.points();
  const SpectralBlock::Operator normalised{graph, weights};
  SpectralBlock block(n), images(n), scratch[2]{SpectralBlock(n), SpectralBlock(n)};
  Random random(seed);
  for (float& number : block.numbers()) number = random.normal();
  SpectralVectors found;
  double cut = 0.5;
  for (int round = 0; round < most_rounds && !(progress && progress->cancelled); ++round) {
    if (round > 0) filter(normalised, cut, block, scratch);
    block.project_out(roots);
    block.make_orthonormal();
    images.set_combination(normalised, 1, 0, block, 0, block);
    const SymmetricEigen ritz = block.find_ritz(images);
    block.rotate(ritz);
    images.rotate(ritz);
    found.values.assign(ritz.values.begin(), ritz.values.begin() + k);
    found.residual = block.find_residual(images, found.values);
    if (found.residual < tolerance) break;
    cut = std::clamp(ritz.values.back(), -0.5, 0.99999);
  }
  found.values.resize(k);
  found.vectors = block.copy_first(k);
  return found;
}

}  // namespace

SpectralVectors find_spectral_vectors(const SparseAffinities& graph, int k, std::uint64_t seed,
                                      Progress* progress) {
  assert(k > 0 && k <= 4 && k < graph.points() && "one to four vectors, fewer than there are points");
  const std::vector<double> roots = find_root_degrees(graph);
  const AlignedVector<float> weights = normalise(graph, roots);
  SpectralVectors found = graph.points() <= dense_up_to
                              ? solve_in_full(graph, weights, k)
                              : solve_by_filtering(graph, weights, roots, k, seed, progress);
  point_largest_upwards(found.vectors);
  return found;
}

}  // namespace planisphere
