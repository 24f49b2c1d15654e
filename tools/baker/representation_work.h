// One network's work: trained and looked at now and then, or found where an earlier run has left it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "baker/representation_plan.h"
#include "base/matrix.h"
#include "base/result.h"

namespace planisphere {

/// The digits, of which the first are represented, more are for measuring, and the rest is learnt from.
struct RepresentedDigits {
  Matrix<float> vectors;  // n × 784
  std::vector<int> labels;
  int shown = 500;      // are represented
  int held_out = 1000;  // are not learnt from, those included

  MatrixView<const float> rows(int first, int count) const;
  std::span<const int> labels_of(int first, int count) const;
};

/// What a representation is told by.
struct Snapshot {
  double accuracy = 0;           // on the digits held out
  std::vector<float> distances;  // of all pairs of the shown digits (find_pair_distances of list_pairs)
};

/// Trains the network and takes a snapshot at each of its moments; diverged ones are an error. Keeps them in
/// folder/key.bin, and if they are there already, reads them instead.
Result<std::vector<Snapshot>> find_snapshots(const PlannedNetwork& network, const RepresentedDigits& digits,
                                             const std::string& folder);

}  // namespace planisphere
