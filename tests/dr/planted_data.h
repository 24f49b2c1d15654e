// Made-up data with known structure, and fingerprints of what comes out.
#pragma once

#include <cstdint>
#include <cstring>
#include <vector>

#include "base/matrix.h"
#include "base/random.h"

namespace planisphere::planted {

/// n points in d dimensions around `clusters` centres (cluster i % clusters), of radius `spread` where
/// centres are about 5 √(2d) apart.
inline Matrix<float> make_clusters(int n, int d, int clusters, float spread = 1, std::uint64_t seed = 1) {
  Random random(seed);
  Matrix<float> centres(clusters, d), data(n, d);
  for (float& number : centres.flat()) number = 5 * random.normal();
  for (int i = 0; i < n; ++i) {
    for (int k = 0; k < d; ++k) data(i, k) = centres(i % clusters, k) + spread * random.normal();
  }
  return data;
}

/// n × d independent normal numbers.
inline Matrix<float> make_normal(int n, int d, float deviation, std::uint64_t seed = 1) {
  Random random(seed);
  Matrix<float> data(n, d);
  for (float& number : data.flat()) number = deviation * random.normal();
  return data;
}

/// FNV-1a over the bytes: differs as soon as one bit does.
inline std::uint64_t fingerprint(MatrixView<const float> numbers) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const float number : numbers.flat()) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, &number, sizeof bits);
    for (int byte = 0; byte < 4; ++byte) hash = (hash ^ ((bits >> (8 * byte)) & 0xff)) * 0x100000001b3;
  }
  return hash;
}

/// The share of points whose nearest neighbour in the layout is of the same cluster (i % clusters).
inline double find_agreement(MatrixView<const float> layout, int clusters) {
  int agreeing = 0;
  for (int i = 0; i < layout.rows; ++i) {
    int nearest = -1;
    double least = 0;
    for (int j = 0; j < layout.rows; ++j) {
      double squared_distance = 0;
      for (int k = 0; k < layout.cols; ++k) {
        const double difference = static_cast<double>(layout(i, k)) - static_cast<double>(layout(j, k));
        squared_distance += difference * difference;
      }
      if (j == i || (nearest >= 0 && squared_distance >= least)) continue;
      nearest = j;
      least = squared_distance;
    }
    agreeing += nearest % clusters == i % clusters;
  }
  return static_cast<double>(agreeing) / layout.rows;
}

}  // namespace planisphere::planted
