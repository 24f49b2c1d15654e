// Many representations of the same points, which a bundle may bring along: what networks have made of them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/matrix.h"

namespace planisphere {

/// Where one comes from, and how good it is.
struct Representation {
  std::string name;         // in words: "20 ReLU units, after 1 epoch, learning rate 0.1, seed 2"
  std::string kind;         // "raw", "sigmoid", "relu", "two-layer" or "convolution"
  std::vector<int> widths;  // units of each hidden layer, or features; of raw pixels their number
  bool pooled = false;      // a convolution followed by 2 × 2 max-pooling
  double epochs = 0;        // of training until this snapshot
  double learning_rate = 0;
  int seed = 0;
  double accuracy = 0;  // 0 … 1: of the network's answers to digits it has not learnt from; 0 for raw pixels
};

/// One that is there in more detail.
struct RepresentationSpace {
  int representation = 0;  // which
  Matrix<float> points;    // n × k: the leading principal components' scores
  double error = 0;  // relative, root mean square: of distances found from these k numbers instead of all
};

/// r representations of n points.
struct Representations {
  std::vector<Representation> list;    // r
  std::vector<Matrix<float>> layouts;  // r, each n × 2: the first two principal components' scores
  /// Maps whose points are the representations, each r × 2: "pca", "mds" and "tsne" of their distances from
  /// each other, which are the root mean squares of the differences of their points' distances.
  struct Map {
    std::string name;
    Matrix<float> points;
  };
  std::vector<Map> maps;
  int pairs = 0;                            // m pairs of points were drawn …
  int pairs_seed = 0;                       // … by this seed: choose_pairs(n, pairs, pairs_seed)
  Matrix<std::uint8_t> distances;           // r × m: those pairs' distances by find_pair_distances() …
  double distance_unit = 0;                 // … in this unit
  std::vector<RepresentationSpace> spaces;  // of a few
};

}  // namespace planisphere
