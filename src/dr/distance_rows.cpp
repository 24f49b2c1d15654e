// Sums of squared differences, eight columns at a time.
#include "dr/distance_rows.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/simd.h"

namespace planisphere {
namespace {

constexpr int stretch = 512;  // floats summed in float32 before the sum moves on to double

}  // namespace

float find_distance(const PaddedRows& rows, int a, int b) {
  const float *const x = rows.row(a), *const y = rows.row(b);
  double squared_distance = 0;
  for (int from = 0; from < rows.stride; from += stretch) {
    simd::f32x8 sum{};
    for (int k = from; k < std::min(from + stretch, rows.stride); k += simd::lanes) {
      const simd::f32x8 difference = simd::load(x + k) - simd::load(y + k);
      sum += difference * difference;
    }
    squared_distance += simd::sum_in_double(sum);
  }
  return static_cast<float>(std::sqrt(squared_distance));
}

void write_distances_from(const PaddedRows& rows, int from, std::span<float> distances) {
  assert(static_cast<int>(distances.size()) <= rows.rows && "more distances than rows");
  for (std::size_t j = 0; j < distances.size(); ++j) {
    distances[j] = find_distance(rows, from, static_cast<int>(j));
  }
}

}  // namespace planisphere
