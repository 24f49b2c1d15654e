// A representation told by nothing but how far apart its points are, and so whatever way it is turned.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/matrix.h"

namespace planisphere {

struct PointPair {
  int first = 0, second = 0;  // first < second

  bool operator==(const PointPair&) const = default;
};

/// All n (n − 1) / 2 pairs, row by row of the upper triangle.
std::vector<PointPair> list_pairs(int n);

/// `count` different ones of them (at most all), drawn by seed, in the same order.
std::vector<PointPair> choose_pairs(int n, int count, std::uint64_t seed);

/// ‖x_first − x_second‖ of each pair of rows of data (n × d), divided by the root of their mean square.
/// Turning, mirroring and moving the data, and permuting its columns, change nothing (isometries); nor does
/// scaling it, which means nothing either: the next layer's weights undo it. Of unit length on average, two
/// such vectors differ by √(2 − 2 cos) of the angle between them, never by more than √2. Where all points are
/// equal, all distances are 0. Numbers that are not finite count as 0.
std::vector<float> find_pair_distances(MatrixView<const float> data, std::span<const PointPair> pairs);

/// distances ← distances / the root of their mean square; nothing where all are 0.
void make_mean_square_one(std::span<float> distances);

/// Root mean square of the differences of two vectors of equal length.
double find_disagreement(std::span<const float> a, std::span<const float> b);

}  // namespace planisphere
