// A bisection for each point.
#include "dr/fuzzy_memberships.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <vector>

#include "base/parallel.h"
#include "base/simd.h"

namespace planisphere {
namespace {

using simd::f32x8;

constexpr int rows_per_task = 256;
constexpr double tolerance = 1e-5;            // of the sum of a row's memberships
constexpr int most_trials = 64;               // of σ
constexpr double narrowest = 1e-3;            // σ, in units of the row's mean distance
constexpr double ln2 = 0.693147180559945309;  // log2 x = log x / log 2

/// One point's search for σ; keeps its storage between rows.
class WidthSearch {
 public:
  explicit WidthSearch(int k) : excess_((k + simd::lanes - 1) / simd::lanes * simd::lanes), count_(k) {
    const f32x8 size = simd::broadcast(static_cast<float>(k + 1));
    wanted_ = static_cast<double>(simd::log(size)[0]) / ln2;
  }

  void write_row(const float* squared_distances, float* memberships) {
    load(squared_distances);
    const float steepness = find_steepness();
    for (int j = 0; j < count_; ++j) {
      memberships[j] = simd::exp(simd::broadcast(-steepness * excess_[j]))[0];
    }
  }

 private:
  // max(0, d − ρ) in units of the mean distance, which leaves σ near 1 whatever the data's scale. What fills
  // up the last vector is too far away to count.
  void load(const float* squared_distances) {
    std::fill(excess_.begin(), excess_.end(), std::numeric_limits<float>::max());
    double total = 0, nearest = 0;
    for (int j = 0; j < count_; ++j) {
      const double distance = std::sqrt(static_cast<double>(squared_distances[j]));
      if (nearest == 0) nearest = distance;
      total += distance;
    }
    const double mean = total > 0 ? total / (count_ + 1) : 1;
    for (int j = 0; j < count_; ++j) {
      const double distance = std::sqrt(static_cast<double>(squared_distances[j]));
      excess_[j] = static_cast<float>(std::max(0.0, distance - nearest) / mean);
    }
  }

  double sum_memberships(double steepness) const {
    f32x8 sum{};
    for (std::size_t j = 0; j < excess_.size(); j += simd::lanes) {
      sum += simd::exp(-simd::load(&excess_[j]) * static_cast<float>(steepness));
    }
    return simd::sum_in_double(sum);
  }

  // 1 / σ with Σ_j exp(−max(0, d_j − ρ) / σ) = log2(k + 1): doubled until the sum is too small, then
  // bisected.
  float find_steepness() const {
    double low = 0, high = std::numeric_limits<double>::infinity(), steepness = 1;
    for (int trial = 0; trial < most_trials; ++trial) {
      const double surplus = sum_memberships(steepness) - wanted_;
      if (std::fabs(surplus) < tolerance) break;
      (surplus > 0 ? low : high) = steepness;
      if (low > 1 / narrowest) break;
      steepness = std::isinf(high) ? 2 * low : (low + high) / 2;
    }
    return static_cast<float>(std::min(steepness, 1 / narrowest));
  }

  std::vector<float> excess_;
  int count_;
  double wanted_ = 0;
};

}  // namespace

void write_memberships(const Neighbours& neighbours, MatrixView<float> memberships) {
  const int n = neighbours.points(), k = neighbours.count();
  assert(memberships.rows == n && memberships.cols == k && "one membership for each neighbour expected");
  if (k == 0) return;
  parallel_stretches(n, rows_per_task, [&](int begin, int end) {
    WidthSearch search(k);
    for (int i = begin; i < end; ++i) {
      search.write_row(neighbours.squared_distance.row(i), memberships.row(i));
    }
  });
}

}  // namespace planisphere
