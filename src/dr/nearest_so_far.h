// The k smallest of a long stream of distances.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "base/bit_cast.h"
#include "dr/lanes.h"

namespace planisphere {

/// Keeps the k nearest candidates offered so far, ties by index if candidates come in that order. Those
/// nearer than the present k-th go to a buffer; whenever that is full it is cut back to k, so that a
/// candidate costs a few instructions on average.
class NearestSoFar {
 public:
  void start(int k) {
    k_ = static_cast<std::size_t>(k);
    kept_.resize(capacity_factor * k_ + simd::lanes);
    size_ = 0;
    threshold_ = std::numeric_limits<float>::infinity();
  }

  /// Squared distances of eight points of which `count` exist; index_of(lane) is a point's number.
  template <class IndexOf>
  void offer(simd::f32x8 squared_distances, int count, const IndexOf& index_of) {
    // Infinity, from numbers too large to square, is as far as anything can be but still a neighbour.
    squared_distances = simd::min(squared_distances, simd::broadcast(std::numeric_limits<float>::max()));
    const simd::i32x8 nearer = squared_distances < simd::broadcast(threshold_);
    if (!simd::any(nearer)) return;
    // Written and then kept or overwritten: a branch for each lane would be mispredicted most of the time.
    for (int lane = 0; lane < count; ++lane) {
      kept_[size_] = pack(squared_distances[lane], index_of(lane));
      size_ += static_cast<std::size_t>(nearer[lane] & 1);
    }
    if (size_ + simd::lanes > kept_.size()) cut();
  }

  /// The k nearest, nearest first, as (distance, index) pairs packed by pack().
  std::span<const std::uint64_t> sorted() {
    if (size_ > k_) cut();
    std::sort(kept_.begin(), kept_.begin() + static_cast<std::ptrdiff_t>(size_));
    return {kept_.data(), size_};
  }

  static float squared_distance(std::uint64_t packed) {
    return bit_cast<float>(static_cast<std::uint32_t>(packed >> 32));
  }
  static int index(std::uint64_t packed) { return static_cast<int>(packed & 0xffffffffu); }

 private:
  static constexpr int capacity_factor =
      3;  // by measurement: 2 cuts too often, 4 learns the threshold too late

  // Floats that are not negative sort like their bits, so one integer orders by distance first and index
  // second.
  static std::uint64_t pack(float squared_distance, int index) {
    return std::uint64_t{bit_cast<std::uint32_t>(squared_distance)} << 32 | static_cast<std::uint32_t>(index);
  }

  void cut() {
    const auto last = kept_.begin() + static_cast<std::ptrdiff_t>(k_ - 1);
    std::nth_element(kept_.begin(), last, kept_.begin() + static_cast<std::ptrdiff_t>(size_));
    size_ = k_;
    threshold_ = squared_distance(*last);
  }

  std::vector<std::uint64_t> kept_;
  std::size_t k_ = 0;
  std::size_t size_ = 0;
  float threshold_ = 0;
};

}  // namespace planisphere
