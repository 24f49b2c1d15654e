// A map for each part of the graph, and a place for each map.
#include "dr/spectral.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <vector>

#include "base/random.h"
#include "dr/spectral_components.h"
#include "dr/spectral_vectors.h"

namespace planisphere {
namespace {

using Components = std::vector<std::vector<int>>;

constexpr int most_measured = 2000;  // parts whose mutual distances are all looked at; more are made small

float find_reach(MatrixView<const float> numbers) {
  float reach = 0;
  for (const float number : numbers.flat()) reach = std::max(reach, std::fabs(number));
  return reach;
}

/// A map of one part within −1 … 1. Parts too small for waves get random places.
Matrix<float> map_part(const SparseAffinities& graph, int dimensions, std::uint64_t seed,
                       Progress* progress) {
  const int n = graph.points();
  Matrix<float> map(n, dimensions);
  if (n == 1) return map;
  if (n <= dimensions + 1) {
    Random random(seed);
    for (float& number : map.flat()) number = 2 * random.uniform() - 1;
    return map;
  }
  const SpectralVectors waves = find_spectral_vectors(graph, dimensions, seed, progress);
  const float reach = std::max(find_reach(waves.vectors), std::numeric_limits<float>::min());
  for (int i = 0; i < n; ++i) {
    for (int k = 0; k < dimensions; ++k) map(i, k) = waves.vectors(k, i) / reach;
  }
  return map;
}

/// Places at equal areas along a spiral, each turned from the last by the golden angle (Vogel 1979), whose
/// cosine and sine these are.
Matrix<double> strew(int count, int dimensions) {
  constexpr double cosine = -0.737368878078320, sine = 0.675490294261524;
  Matrix<double> centres(count, dimensions);
  double x = 1, y = 0;
  for (int c = 0; c < count; ++c) {
    const double radius = std::sqrt(static_cast<double>(c));
    centres(c, 0) = radius * x;
    centres(c, 1) = radius * y;
    const double turned = x * cosine - y * sine;
    y = x * sine + y * cosine;
    x = turned;
  }
  return centres;
}

Matrix<double> find_centres(const Components& parts, MatrixView<const float> guide) {
  Matrix<double> centres(static_cast<int>(parts.size()), guide.cols);
  for (int c = 0; c < centres.rows(); ++c) {
    for (const int i : parts[c]) {
      for (int k = 0; k < guide.cols; ++k) {
        centres(c, k) += static_cast<double>(guide(i, k)) / static_cast<double>(parts[c].size());
      }
    }
  }
  return centres;
}

/// Half the distance from a centre to the nearest other.
double find_radius(const Matrix<double>& centres, int c) {
  double least = std::numeric_limits<double>::infinity();
  for (int other = 0; other < centres.rows(); ++other) {
    double squared_distance = 0;
    for (int k = 0; k < centres.cols(); ++k) {
      squared_distance += (centres(c, k) - centres(other, k)) * (centres(c, k) - centres(other, k));
    }
    if (other != c) least = std::min(least, squared_distance);
  }
  return std::sqrt(least) / 2;
}

void place(const Matrix<float>& map, const std::vector<int>& points, const double* centre, double radius,
           MatrixView<float> layout) {
  for (int r = 0; r < map.rows(); ++r) {
    for (int k = 0; k < layout.cols; ++k) {
      layout(points[r], k) = static_cast<float>(centre[k] + radius * static_cast<double>(map(r, k)));
    }
  }
}

void place_parts(const SparseAffinities& graph, const Components& parts, const Matrix<double>& centres,
                 std::uint64_t seed, MatrixView<float> layout, Progress* progress) {
  const int count = static_cast<int>(parts.size());
  double extent = 0;
  for (const double number : centres.flat()) extent = std::max(extent, std::fabs(number));
  for (int c = 0; c < count; ++c) {
    const double radius = count <= most_measured ? find_radius(centres, c) : extent / std::sqrt(count);
    const Matrix<float> map = map_part(extract_component(graph, parts[c]), layout.cols,
                                       seed + static_cast<std::uint64_t>(c), progress);
    place(map, parts[c], centres.row(c), radius, layout);
  }
}

}  // namespace

void write_spectral_layout(const SparseAffinities& graph, MatrixView<const float> guide, std::uint64_t seed,
                           MatrixView<float> layout, Progress* progress) {
  assert(layout.rows == graph.points() && layout.cols >= 2 && layout.cols <= 3 && "layout of another shape");
  assert((guide.empty() || (guide.rows == layout.rows && guide.cols == layout.cols)) &&
         "guide of another shape");
  const Components parts = find_components(graph);
  if (parts.size() == 1) {
    const double origin[3] = {};
    place(map_part(graph, layout.cols, seed, progress), parts[0], origin, 1, layout);
    return;
  }
  const Matrix<double> centres =
      guide.empty() ? strew(static_cast<int>(parts.size()), layout.cols) : find_centres(parts, guide);
  place_parts(graph, parts, centres, seed, layout, progress);
  const float reach = find_reach(layout);
  if (reach > 0) {
    for (float& number : layout.flat()) number /= reach;
  }
}

}  // namespace planisphere
